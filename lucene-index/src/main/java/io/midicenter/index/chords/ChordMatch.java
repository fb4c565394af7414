package io.midicenter.index.chords;

import java.util.Locale;
import java.util.Optional;

/// In which sense a progression must stand in a file.
public enum ChordMatch {
  /// The same movement in any key; what also matches by [#KEY] (numerals) or [#ABSOLUTE] (names)
  /// comes first.
  ANY,
  /// The same degrees of the file's key.
  KEY,
  /// The same movement in any key.
  SHAPE,
  /// The same pitches.
  ABSOLUTE;

  /// Empty for a word that is none of `key`, `shape`, `absolute`.
  public static Optional<ChordMatch> of(String word) {
    for (ChordMatch match : values()) {
      if (match != ANY && match.word().equals(word)) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
