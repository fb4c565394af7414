package io.midicenter.analysis.time;

import io.midicenter.analysis.Feel;
import io.midicenter.analysis.smf.Smf;
import org.jspecify.annotations.Nullable;

/// Swing as players count it: the place of the off-beat stroke in its beat, in percent (50 =
/// straight, 66.7 = triplet), for eighths in the quarter and for sixteenths in the eighth. Beats
/// divided in three are triplets, not swing.
///
/// *Threads:* none: one per worker.
public final class FeelEstimator {
  /// Coarser divisions cannot tell 50 from 54 percent.
  private static final int COARSEST = 24;

  private final OffBeats eighths = new OffBeats();
  private final OffBeats sixteenths = new OffBeats();

  /// Looks at a file whose beats can be counted.
  ///
  /// @param grid of the file
  public Feel estimate(Smf smf, Grid grid) {
    OnsetPhases onsets = grid.phases();
    int quarter = smf.ticksPerQuarter;
    if (quarter < COARSEST || onsets == null) {
      return Feel.NONE;
    }
    eighths.clear(quarter);
    sixteenths.clear(quarter);
    for (int i = 0; i < onsets.size(); i++) {
      int phase = onsets.phase(i) % quarter;
      int count = onsets.count(i);
      eighths.add(phase, count);
      // Doubled, because the eighth of an odd division is no whole number of ticks.
      int doubled = 2 * phase;
      sixteenths.add(doubled < quarter ? doubled : doubled - quarter, count);
    }
    return new Feel(
        swing(eighths),
        swing(sixteenths),
        eighths.isEnough() ? (Boolean) eighths.triplets() : null);
  }

  private static @Nullable Double swing(OffBeats beats) {
    int median = beats.triplets() ? -1 : beats.median();
    return median < 0 ? null : (Double) (median / 10.0);
  }
}
