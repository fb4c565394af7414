package io.midicenter.analysis;

import java.util.Locale;

/// The kinds of text an SMF carries.
public enum TextKind {
  TRACK_NAME,
  INSTRUMENT_NAME,
  COPYRIGHT,
  TEXT,
  LYRIC,
  MARKER,
  CUE,
  PROGRAM_NAME,
  DEVICE_NAME,
  INFO;

  /// The word in JSON: `trackName`, `instrumentName`, …
  public String word() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
    return words.length == 1
        ? words[0]
        : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
  }
}
