package io.midicenter.analysis.time;

/// How alike the accents are to themselves after a number of quarters: the autocorrelation without
/// the mean, read at every half quarter up to three bars of four. What all those delays have in
/// common (an unbroken run of eighths is alike after each of them) is taken out: 0 = no more alike
/// than on the average, 1 = the same accents.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class AccentCurve {
  private static final int HALF_QUARTER = AccentTrain.STEPS_PER_QUARTER / 2;
  private static final int LAGS = 24;

  /// Longer lags compare too little of the music.
  private static final double LONGEST_SHARE = 0.75;

  /// The common part of a perfectly even run.
  private static final double MOST_COMMON = 0.9;

  private final double[] r = new double[LAGS + 1];

  /// @param n steps, 1 or more
  void load(int[] accents, int n) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += accents[i];
    }
    double mean = (double) sum / n;
    double own = product(accents, n, 0) / (double) n - mean * mean;
    double common = 0;
    long head = sum;
    long tail = sum;
    for (int k = 1; k <= LAGS; k++) {
      int lag = k * HALF_QUARTER;
      r[k] = 0;
      if (lag < LONGEST_SHARE * n && own > 0) {
        for (int i = lag - HALF_QUARTER; i < lag; i++) {
          tail -= accents[i];
          head -= accents[n - 1 - i];
        }
        r[k] = covariance(product(accents, n, lag), n - lag, (double) head + tail, mean) / own;
      }
      common += r[k] / LAGS;
    }
    common = Math.min(MOST_COMMON, common);
    for (int k = 1; k <= LAGS; k++) {
      r[k] = (r[k] - common) / (1 - common);
    }
  }

  /// @param ends sum of the steps that have a partner after the lag, and of those that are one
  private static double covariance(int product, int pairs, double ends, double mean) {
    return (product - mean * ends) / pairs + mean * mean;
  }

  /// Σ a(i)·a(i + lag): fits an int by the largest value of a step, and so runs in vectors.
  private static int product(int[] accents, int n, int lag) {
    int sum = 0;
    for (int i = 0; i < n - lag; i++) {
      sum += accents[i] * accents[i + lag];
    }
    return sum;
  }

  /// @param quarters a multiple of ½ up to 12
  double at(double quarters) {
    return r[(int) (2 * quarters)];
  }
}
