/// A whole library in one file, and back: tables copied row by row, whatever tables there are. The
/// doors are [io.midicenter.catalog.backup.Backup] and [io.midicenter.catalog.backup.Restore].
@NullMarked
package io.midicenter.catalog.backup;

import org.jspecify.annotations.NullMarked;
