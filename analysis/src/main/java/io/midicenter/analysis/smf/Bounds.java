package io.midicenter.analysis.smf;

/// What one file may ask of the reader. Reaching a bound stops the reading, `W_LIMIT`.
final class Bounds {
  static final int EVENTS = 4_000_000;
  static final int NOTES = 1_000_000;

  /// Programs, controllers and bends together.
  static final int OTHER_EVENTS = 1_000_000;

  static final int TRACKS = 4_096;
  static final int TEMPO_POINTS = 65_536;
  static final int TEXTS = 4_096;
  static final int TEXT_BYTES = 4_096;
  static final int TEXT_BYTES_OF_A_KIND = 65_536;

  /// Entries an array keeps between files.
  static final int KEPT_ENTRIES = 131_072;

  private Bounds() {}
}
