package io.midicenter.analysis.notes;

import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.time.Grid;
import io.midicenter.analysis.time.TempoMap;

/// How far apart onsets may lie and still be one stroke: 1/16 quarter on a beat grid, 30 ms in a
/// performance in real time, nothing where time is unknown.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class OnsetGrouping {
  private static final int QUARTER_SHARE = 16;
  private static final double SECONDS = 0.030;

  private int ticks;

  public void load(Smf smf, TempoMap map, Grid grid) {
    ticks =
        switch (smf.timeBase) {
          case UNKNOWN -> 0;
          case SMPTE -> (int) (SECONDS / smf.secondsPerTick);
          case PPQ ->
              grid.countsBars() || smf.notes.size == 0
                  ? smf.ticksPerQuarter / QUARTER_SHARE
                  : (int) (SECONDS * 1e6 * smf.ticksPerQuarter / map.micros(smf.notes.on[0]));
        };
  }

  /// Largest distance in ticks between the first and another onset of a group. A performance has
  /// one clock, so the tempo under its first note holds for all.
  public int ticks() {
    return ticks;
  }
}
