/// Which key are the notes in? Start at `KeyEstimator`.
@NullMarked
package io.midicenter.analysis.key;

import org.jspecify.annotations.NullMarked;
