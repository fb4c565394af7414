/// Which part sings, and what does it sing? Start at `MelodyScores` and `MelodyLines`.
@NullMarked
package io.midicenter.analysis.melody;

import org.jspecify.annotations.NullMarked;
