/// From ticks to seconds, and what a file declares about its tempo. Start at `TempoMap`.
@NullMarked
package io.midicenter.analysis.time;

import org.jspecify.annotations.NullMarked;
