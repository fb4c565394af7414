/// Whole runs of the program with their figures. Start at [io.midicenter.bench.run.ImportBench].
@NullMarked
package io.midicenter.bench.run;

import org.jspecify.annotations.NullMarked;
