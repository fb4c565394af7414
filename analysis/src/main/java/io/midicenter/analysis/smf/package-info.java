/// Reads Standard MIDI Files: cursor, note table, faults. Start at `SmfReader`.
@NullMarked
package io.midicenter.analysis.smf;

import org.jspecify.annotations.NullMarked;
