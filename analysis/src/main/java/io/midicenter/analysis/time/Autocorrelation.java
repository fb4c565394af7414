package io.midicenter.analysis.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.jtransforms.fft.FloatFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/// Autocorrelation by the Wiener-Khinchin theorem: Fourier transform, squared magnitude, inverse
/// transform, with as many zeros behind the signal as lags are wanted.
///
/// *Threads:* none: one per worker. It owns one plan per size of transform and computes on the
/// calling thread alone.
final class Autocorrelation {
  private static final int SMALLEST_LOG = 9;
  private static final int LARGEST_LOG = 13;

  static {
    // The library would use a pool of its own for long signals.
    ConcurrencyUtils.setNumberOfThreads(1);
  }

  private final @Nullable FloatFFT_1D[] plans = new FloatFFT_1D[LARGEST_LOG - SMALLEST_LOG + 1];
  private final float[] buffer = new float[1 << LARGEST_LOG];

  /// Writes r(l) = Σ x(i)·x(i + l) / (n − l) for the lags below `lags`; 0 where l ≥ n.
  ///
  /// @param n signal length; with `lags` at most 8,192
  void of(float[] signal, int n, float[] r, int lags) {
    int log = Math.max(SMALLEST_LOG, Integer.SIZE - Integer.numberOfLeadingZeros(n + lags - 1));
    int length = 1 << log;
    System.arraycopy(signal, 0, buffer, 0, n);
    Arrays.fill(buffer, n, length, 0);
    FloatFFT_1D plan = plan(log);
    plan.realForward(buffer);
    // Layout: Re(0), Re(length/2), then real and imaginary parts in turn.
    buffer[0] *= buffer[0];
    buffer[1] *= buffer[1];
    for (int i = 2; i < length; i += 2) {
      buffer[i] = buffer[i] * buffer[i] + buffer[i + 1] * buffer[i + 1];
      buffer[i + 1] = 0;
    }
    plan.realInverse(buffer, true);
    for (int l = 0; l < lags; l++) {
      r[l] = l < n ? buffer[l] / (n - l) : 0;
    }
  }

  private FloatFFT_1D plan(int log) {
    FloatFFT_1D plan = plans[log - SMALLEST_LOG];
    if (plan == null) {
      plan = new FloatFFT_1D(1L << log);
      plans[log - SMALLEST_LOG] = plan;
    }
    return plan;
  }
}
