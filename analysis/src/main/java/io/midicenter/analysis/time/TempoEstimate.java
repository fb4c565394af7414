package io.midicenter.analysis.time;

import io.midicenter.analysis.Fact;
import java.util.List;

/// The tempo heard from the notes.
///
/// @param bpm 40..240 in tenths, none where no steady pulse was found
/// @param free there was enough music to find a pulse in, and there was none
/// @param alternatives at most 4 other tempi in BPM
public record TempoEstimate(Fact<Double> bpm, boolean free, List<Double> alternatives) {
  /// Nothing was looked for, or there were too few notes.
  public static final TempoEstimate NONE = new TempoEstimate(Fact.none(), false, List.of());

  public TempoEstimate {
    alternatives = List.copyOf(alternatives);
  }
}
