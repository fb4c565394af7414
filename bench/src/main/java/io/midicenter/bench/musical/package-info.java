/// Whether a tune or a groove that somebody remembers, with mistakes, finds its file.
///
/// Start at [MusicalBench].
@NullMarked
package io.midicenter.bench.musical;

import org.jspecify.annotations.NullMarked;
