package io.midicenter.index.music;

import java.util.Locale;
import java.util.Optional;

/// What of a tune must be alike.
public enum MelodyMode {
  /// Intervals, and lengths where they are given.
  FULL,
  /// Intervals alone.
  INTERVALS,
  /// Up and down alone.
  CONTOUR;

  /// The word of the parameter.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MelodyMode> of(String word) {
    for (MelodyMode mode : values()) {
      if (mode.word().equals(word)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
