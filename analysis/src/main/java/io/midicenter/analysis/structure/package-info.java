/// How many bars is it, does it loop, what sort of file is it? Start at `ExtentEstimator` and
/// `KindEstimator`.
@NullMarked
package io.midicenter.analysis.structure;

import org.jspecify.annotations.NullMarked;
