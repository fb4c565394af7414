/// Tempo, beat grid, meter and feel. `TempoMap` turns ticks into seconds, `Grid` says whether the
/// file's beats are those of the music; where they are not, `TempoEstimator` listens to the onsets;
/// where no meter is declared, `MeterEstimator` listens to the accents.
@NullMarked
package io.midicenter.analysis.time;

import org.jspecify.annotations.NullMarked;
