/// Every match of a search as a file: rows, a table, a playlist, paths, the MIDI files themselves.
/// Start at `Export`.
@NullMarked
package io.midicenter.api.export;

import org.jspecify.annotations.NullMarked;
