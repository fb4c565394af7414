/// Which MIDI files lie below a folder?
///
/// Start with [FolderWalk]. It opens no file; the catalog compares each listing with its rows.
@NullMarked
package io.midicenter.indexer.scan;

import org.jspecify.annotations.NullMarked;
