/// How much do two files resemble each other, or go together? Formulas, and the columns of a
/// segment that a scan over all files reads. Start at [Likeness] and [Fit].
@NullMarked
package io.midicenter.index.like;

import org.jspecify.annotations.NullMarked;
