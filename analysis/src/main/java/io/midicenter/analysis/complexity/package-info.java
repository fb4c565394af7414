/// How much is there to play? Start at `ComplexityEstimator`.
@NullMarked
package io.midicenter.analysis.complexity;

import org.jspecify.annotations.NullMarked;
