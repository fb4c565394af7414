/// How many bars is it, does it loop, what sort of file is it, how does it repeat itself? Start at
/// `ExtentEstimator`, `KindEstimator` and `StructureEstimator`.
@NullMarked
package io.midicenter.analysis.structure;

import org.jspecify.annotations.NullMarked;
