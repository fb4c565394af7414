/// Which files are the same music, and how does it look? Start at `NoteHash`, `ShapeHash` and
/// `Sketch`.
@NullMarked
package io.midicenter.analysis.print;

import org.jspecify.annotations.NullMarked;
