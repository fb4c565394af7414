package io.midicenter.analysis.notes;

import io.midicenter.analysis.TimeBase;
import io.midicenter.analysis.smf.Smf;

/// Ticks of a file to ticks at 480 per quarter, rounded half up. SMPTE files count as if at 120
/// BPM, so that one tick is 1/960 second; with an unknown time base a tick stays a tick.
public final class TickScale {
  private static final int PPQ = 480;
  private static final int SMPTE_TICKS_PER_SECOND = 960;

  private long numerator = 1;
  private long denominator = 1;
  private double smpteScale;

  public void load(Smf smf) {
    numerator = smf.timeBase == TimeBase.PPQ ? PPQ : 1;
    denominator = smf.timeBase == TimeBase.PPQ ? smf.ticksPerQuarter : 1;
    smpteScale = smf.timeBase == TimeBase.SMPTE ? smf.secondsPerTick * SMPTE_TICKS_PER_SECOND : 0;
  }

  /// `tick` is 0 or more.
  public long at480(int tick) {
    if (numerator == denominator) {
      return smpteScale == 0 ? tick : Math.round(tick * smpteScale);
    }
    return (2L * tick * numerator + denominator) / (2 * denominator);
  }
}
