package io.midicenter.analysis;

import org.jspecify.annotations.Nullable;

/// A derived value with its source and its confidence.
///
/// Invariant: `source` is [Source#NONE] exactly when `value` is null and `confidence` is 0. There
/// are no default values: what is unknown is absent.
///
/// @param confidence 0..1: the share of such values that are right
public record Fact<T>(@Nullable T value, Source source, double confidence) {
  private static final Fact<?> NONE = new Fact<>(null, Source.NONE, 0);

  public Fact {
    boolean absent = source == Source.NONE;
    if (absent != (value == null) || (absent && confidence != 0)) {
      throw new IllegalArgumentException(
          "value %s, source %s, confidence %s contradict each other"
              .formatted(value, source, confidence));
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in 0..1");
    }
  }

  /// The unknown value.
  @SuppressWarnings("unchecked") // immutable and without a value, so it fits every T
  public static <T> Fact<T> none() {
    return (Fact<T>) NONE;
  }

  public static <T> Fact<T> declared(T value, double confidence) {
    return new Fact<>(value, Source.DECLARED, confidence);
  }

  public static <T> Fact<T> estimated(T value, double confidence) {
    return new Fact<>(value, Source.ESTIMATED, confidence);
  }

  public static <T> Fact<T> filename(T value, double confidence) {
    return new Fact<>(value, Source.FILENAME, confidence);
  }

  public boolean isKnown() {
    return value != null;
  }
}
