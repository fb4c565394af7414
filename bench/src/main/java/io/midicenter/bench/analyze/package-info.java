/// How fast one thread analyses files that are in memory, and where the time goes: start at
/// [AnalyzeBench].
@NullMarked
package io.midicenter.bench.analyze;

import org.jspecify.annotations.NullMarked;
