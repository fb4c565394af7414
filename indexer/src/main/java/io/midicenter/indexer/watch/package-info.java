/// What changed on the disk just now?
///
/// Start with [FolderWatch]. Events only say which folders to look at; looking is the import's
/// work.
@NullMarked
package io.midicenter.indexer.watch;

import org.jspecify.annotations.NullMarked;
