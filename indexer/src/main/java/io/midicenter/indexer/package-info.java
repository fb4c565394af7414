/// How do files get in, and how do database, index and files stay equal?
///
/// Start with `Library`: it opens the catalog and the index of one home directory and keeps them
/// together. A file goes through `scan` (what is new?), `pipeline` (read, hash, analyse, rows) and
/// `feed` (rows to documents). `generations` makes a new index beside the one that serves, `verify`
/// compares, `tasks` starts and reports all of these.
@NullMarked
package io.midicenter.indexer;

import org.jspecify.annotations.NullMarked;
