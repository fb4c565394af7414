/// How well the best hits answer what was meant. Start at
/// [io.midicenter.bench.relevance.RelevanceBench].
@NullMarked
package io.midicenter.bench.relevance;

import org.jspecify.annotations.NullMarked;
