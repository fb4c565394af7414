package io.midicenter.index.match;

import io.midicenter.analysis.Ints;
import io.midicenter.index.music.MusicLimits;
import io.midicenter.index.music.Rhythm;
import io.midicenter.index.music.RhythmLane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Puts taps on a grid of sixteenths: at the tempo that is given, or at the tempi in which they lie
/// nearest to the grid.
final class TapGrid {
  private static final int STEPS = 16;
  private static final double SLOWEST = 60;
  private static final double FASTEST = 200;
  private static final double RATIO = 1.01;

  /// Readings without a given tempo.
  private static final int READINGS = 4;

  /// Tempi nearer than this are one reading.
  private static final double APART = 0.06;

  private TapGrid() {}

  static List<BeatPattern> readings(Rhythm.Taps taps) {
    if (taps.bpm() != null) {
      return List.of(at(taps.millis(), taps.bpm()));
    }
    var tempi = new ArrayList<double[]>();
    for (double bpm = SLOWEST; bpm < FASTEST; bpm *= RATIO) {
      tempi.add(new double[] {distance(taps.millis(), bpm), bpm});
    }
    tempi.sort((a, b) -> Double.compare(a[0], b[0]));
    var chosen = new ArrayList<Double>();
    var patterns = new ArrayList<BeatPattern>();
    for (double[] tempo : tempi) {
      boolean near = false;
      for (double other : chosen) {
        near |= Math.abs(Math.log(other / tempo[1])) < APART;
      }
      if (!near && chosen.size() < READINGS) {
        chosen.add(tempo[1]);
        BeatPattern pattern = at(taps.millis(), tempo[1]);
        if (!patterns.contains(pattern)) {
          patterns.add(pattern);
        }
      }
    }
    return patterns;
  }

  /// Mean distance from the grid in steps, a little more for finer grids.
  private static double distance(Ints millis, double bpm) {
    double step = 15_000 / bpm;
    double sum = 0;
    for (int i = 1; i < millis.size(); i++) {
      double at = (millis.at(i) - millis.at(0)) / step;
      sum += Math.abs(at - Math.round(at));
    }
    return sum / millis.size();
  }

  private static BeatPattern at(Ints millis, double bpm) {
    double step = 15_000 / bpm;
    var masks = new int[MusicLimits.MAX_BARS];
    int bars = 1;
    for (int i = 0; i < millis.size(); i++) {
      int at = (int) Math.round((millis.at(i) - millis.at(0)) / step);
      if (at / STEPS < masks.length) {
        masks[at / STEPS] |= 1 << at % STEPS;
        bars = Math.max(bars, at / STEPS + 1);
      }
    }
    return new BeatPattern(
        4,
        STEPS,
        List.of(new Rhythm.LaneMasks(RhythmLane.ANY, Ints.wrap(Arrays.copyOf(masks, bars)))));
  }
}
