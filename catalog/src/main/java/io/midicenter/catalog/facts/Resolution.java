package io.midicenter.catalog.facts;

import io.midicenter.analysis.Fact;
import org.jspecify.annotations.Nullable;

/// Brings values to the resolution of their columns, so that a record fresh from the analysis
/// equals the one read back. Every method is idempotent.
public final class Resolution {
  /// Hundredths of a BPM, notes per second and the like never need more.
  private static final double LARGEST_X100 = 2_000_000_000;

  private Resolution() {}

  static int clamp(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }

  /// Whole percent, rounded down, so that no value looks surer than it is.
  public static int percent(double share) {
    return clamp((int) Math.floor(share * 100 + 1e-6), 0, 100);
  }

  /// A share 0..1 in steps of 0.01, rounded down.
  static double share(double share) {
    return percent(share) / 100.0;
  }

  static double fourDecimals(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }

  static @Nullable Double shareOrNull(@Nullable Double share) {
    return share == null ? null : share(share);
  }

  /// Hundredths, rounded half up; not-a-number is 0.
  public static int x100(double value) {
    return (int) Math.round(Math.max(-LARGEST_X100, Math.min(LARGEST_X100, value * 100)));
  }

  /// Hundredths of what fits a smallint.
  static double smallHundredths(double value) {
    return clamp(x100(value), 0, Short.MAX_VALUE) / 100.0;
  }

  static @Nullable Double smallHundredths(@Nullable Double value) {
    return value == null ? null : smallHundredths(value.doubleValue());
  }

  static double hundredths(double value) {
    return x100(value) / 100.0;
  }

  static @Nullable Double hundredths(@Nullable Double value) {
    return value == null ? null : hundredths(value.doubleValue());
  }

  static double tenths(double value) {
    return Math.round(Math.max(0, Math.min(LARGEST_X100, value * 10))) / 10.0;
  }

  /// Tenths of a percent, 0..100.
  static @Nullable Double swing(@Nullable Double percent) {
    return percent == null ? null : Double.valueOf(tenths(Math.min(100, percent)));
  }

  static @Nullable Double fourDecimalsOrNull(@Nullable Double share) {
    return share == null ? null : Double.valueOf(fourDecimals(share));
  }

  static @Nullable Integer clampOrNull(@Nullable Integer value, int least, int most) {
    return value == null ? null : Integer.valueOf(clamp(value, least, most));
  }

  /// `value` with the source of `of` and its confidence at stored resolution; none stays none.
  static <T> Fact<T> fact(Fact<?> of, @Nullable T value) {
    return value == null ? Fact.none() : new Fact<>(value, of.source(), share(of.confidence()));
  }

  /// `text` without U+0000 and unpaired surrogates, which PostgreSQL refuses.
  public static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return clean(text, i);
      }
    }
    return text;
  }

  private static String clean(String text, int from) {
    var clean = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else if (c != 0 && !Character.isSurrogate(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }
}
