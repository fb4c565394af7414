package io.midicenter.analysis.time;

import org.jspecify.annotations.Nullable;

/// Do onsets lie on the declared beat grid? R = max over k in 1..4 of |1/n Σ exp(2πi·k·tick/tpq)|,
/// the mean resultant length of circular statistics (Mardia & Jupp, *Directional Statistics*, §2.3)
/// of the onset phases and of their doubles, triples and quadruples: 1 = every onset on one
/// subdivision of the beat, near 0 = onsets know nothing of it.
final class GridCoherence {
  private static final int STEPS = 4096;
  private static final double[] COSINE = new double[STEPS];

  static {
    for (int i = 0; i < STEPS; i++) {
      COSINE[i] = StrictMath.cos(2 * StrictMath.PI * i / STEPS);
    }
  }

  private GridCoherence() {}

  /// 0..1, or null below 8 notes. Phases are rounded to 1/4096 quarter.
  static @Nullable Double of(OnsetPhases onsets, int n, int ticksPerQuarter) {
    if (n < 8) {
      return null;
    }
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0;
    for (int i = 0; i < onsets.size(); i++) {
      int p = (int) ((long) (onsets.phase(i) % ticksPerQuarter) * STEPS / ticksPerQuarter);
      int count = onsets.count(i);
      x1 += count * COSINE[p];
      y1 += count * sine(p);
      x2 += count * COSINE[(2 * p) & (STEPS - 1)];
      y2 += count * sine(2 * p);
      x3 += count * COSINE[(3 * p) & (STEPS - 1)];
      y3 += count * sine(3 * p);
      x4 += count * COSINE[(4 * p) & (STEPS - 1)];
      y4 += count * sine(4 * p);
    }
    double r2 =
        Math.max(
            Math.max(x1 * x1 + y1 * y1, x2 * x2 + y2 * y2),
            Math.max(x3 * x3 + y3 * y3, x4 * x4 + y4 * y4));
    return Math.min(1, Math.sqrt(r2) / n);
  }

  private static double sine(int phase) {
    return COSINE[(phase - STEPS / 4) & (STEPS - 1)];
  }
}
