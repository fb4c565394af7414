package io.midicenter.index.music;

/// The largest musical query that is answered, and the smallest that says anything.
public final class MusicLimits {
  /// Notes of a melody, or of a contour.
  public static final int MAX_NOTES = 64;

  /// Notes below which intervals find everything.
  public static final int MIN_NOTES = 4;

  /// Notes below which a contour finds everything.
  public static final int MIN_CONTOUR_NOTES = 7;

  /// Bars of a rhythm.
  public static final int MAX_BARS = 8;

  /// Lanes of a rhythm.
  public static final int MAX_LANES = 12;

  /// Taps of a rhythm.
  public static final int MAX_TAPS = 256;

  private MusicLimits() {}
}
