package io.midicenter.analysis.fusion;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Comparisons of tempi and how people write them.
final class Tempi {
  private static final double AGREES = 0.02;
  private static final double OCTAVE_AGREES = 0.04;

  private Tempi() {}

  /// Within 2 %.
  static boolean agree(double a, double b) {
    return Math.abs(a - b) <= AGREES * Math.max(a, b);
  }

  /// One is the half or the double of the other, within 2 %.
  static boolean halfOrDouble(double a, double b) {
    return agree(a, 2 * b) || agree(2 * a, b);
  }

  /// The same up to factors of two, as far as an estimate can tell.
  static boolean sameUpToOctaves(double a, double b) {
    for (double factor = 0.25; factor <= 4; factor *= 2) {
      if (Math.abs(a * factor - b) <= OCTAVE_AGREES * b) {
        return true;
      }
    }
    return false;
  }

  /// `128 BPM`, `92.5 BPM`: at most two decimals.
  static String text(double bpm) {
    return BigDecimal.valueOf(bpm)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + " BPM";
  }
}
