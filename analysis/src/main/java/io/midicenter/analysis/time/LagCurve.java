package io.midicenter.analysis.time;

/// How alike a signal is to itself after a delay, read with the tolerance of a player: means of the
/// autocorrelation over ± 1.5 % of the lag, at least ± one bin. 0 = no more alike than after any
/// delay, 1 = as the signal to itself.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class LagCurve {
  /// Bins of 20 ms up to 6.2 s: four beats of the slowest tempo and the tolerance.
  static final int LAGS = 312;

  private static final double TOLERANCE = 0.015;

  /// Lags that overlap the onset itself, left out of the mean.
  private static final int SELF = 2;

  private final float[] r = new float[LAGS];

  /// Sums of the normalised curve below each lag.
  private final double[] sum = new double[LAGS + 1];

  private final Autocorrelation autocorrelation = new Autocorrelation();

  void load(OnsetTrain train) {
    autocorrelation.of(train.signal(), train.size(), r, LAGS);
    double mean = 0;
    for (int l = SELF; l < LAGS; l++) {
      mean += r[l];
    }
    mean /= LAGS - SELF;
    double range = r[0] - mean;
    for (int l = 0; l < LAGS; l++) {
      sum[l + 1] = sum[l] + (range > 0 ? (r[l] - mean) / range : 0);
    }
  }

  /// @param lag in bins, 1..305
  double at(double lag) {
    double reach = Math.max(1, TOLERANCE * lag);
    double from = Math.max(0, lag - reach);
    double to = Math.min(LAGS, lag + reach + 1);
    return (below(to) - below(from)) / (to - from);
  }

  private double below(double lag) {
    int whole = Math.min(LAGS - 1, (int) lag);
    return sum[whole] + (lag - whole) * (sum[whole + 1] - sum[whole]);
  }
}
