/// What do we know, durably? The canonical PostgreSQL store, and the only SQL of the program.
///
/// Start with [Catalog]. `database` starts and checks the server (`embedded` is our own one) and
/// keeps the pools; `facts` are the records; `write` turns batches of files into rows and feed
/// rows, `read` turns rows into facts again, `row` is how one analysis is laid out in columns,
/// `library` holds roots, folders, packs, tags, jobs and problems.
@NullMarked
package io.midicenter.catalog;

import org.jspecify.annotations.NullMarked;
