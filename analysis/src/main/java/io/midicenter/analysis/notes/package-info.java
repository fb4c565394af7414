/// What do the notes say when they are only counted? Orders, polyphony, quantisation and
/// statistics. Start at `NoteIndex`.
@NullMarked
package io.midicenter.analysis.notes;

import org.jspecify.annotations.NullMarked;
