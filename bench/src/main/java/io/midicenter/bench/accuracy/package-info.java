/// How often analyses agree with the truth of the development files: the figures of
/// `docs/accuracy.md`. Start at [AccuracyBench]; each [Judge] makes the rows of one question.
///
/// Songs are split in two halves ([Half]): constants are chosen on one, both are reported.
@NullMarked
package io.midicenter.bench.accuracy;

import org.jspecify.annotations.NullMarked;
