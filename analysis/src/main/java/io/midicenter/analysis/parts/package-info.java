/// Who plays what? Splits the notes into parts and gives each its program, instrument and role.
/// Start at `PartAnalysis`; the dictionary is `Instruments`.
@NullMarked
package io.midicenter.analysis.parts;

import org.jspecify.annotations.NullMarked;
