package io.midicenter.bench.accuracy;

import java.util.Locale;

/// Does a stated confidence keep its word? Cases by band of 0.1, with the share that was right and
/// the 95 % interval of Wilson (1927) for it.
final class Reliability {
  private static final int BANDS = 10;
  private static final double Z = 1.959964;

  /// From so many cases on, a band must be within 5 points of the truth.
  private static final int ENOUGH = 400;

  private final int[] cases = new int[BANDS];
  private final int[] right = new int[BANDS];
  private final double[] stated = new double[BANDS];

  /// @param confidence 0..1
  void add(double confidence, boolean isRight) {
    int band = Math.min(BANDS - 1, (int) (confidence * BANDS));
    cases[band]++;
    right[band] += isRight ? 1 : 0;
    stated[band] += confidence;
  }

  /// Largest distance in points between stated and true in a band with more than 400 cases.
  double worst() {
    double worst = 0;
    for (int b = 0; b < BANDS; b++) {
      if (cases[b] > ENOUGH) {
        worst = Math.max(worst, 100 * Math.abs(stated[b] - right[b]) / cases[b]);
      }
    }
    return worst;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int b = 0; b < BANDS; b++) {
      if (cases[b] > 0) {
        double n = cases[b];
        double p = right[b] / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double reach = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        text.append(
            String.format(
                Locale.ROOT,
                "    %.1f-%.1f  %6d cases  stated %5.1f %%  right %5.1f %%  (%.1f to %.1f)%n",
                b / 10.0,
                (b + 1) / 10.0,
                cases[b],
                100 * stated[b] / n,
                100 * p,
                100 * (middle - reach),
                100 * (middle + reach)));
      }
    }
    return text.toString();
  }
}
