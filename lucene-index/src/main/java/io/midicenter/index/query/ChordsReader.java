package io.midicenter.index.query;

import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.chords.Progression;
import io.midicenter.index.chords.ProgressionException;
import io.midicenter.index.chords.ProgressionParser;

/// Reads a progression as a condition.
final class ChordsReader {
  private ChordsReader() {}

  /// @throws RefusedException with what is wrong, where, and what was expected there
  static Condition read(String parameter, String text, ChordMatch match) throws RefusedException {
    try {
      Progression progression = ProgressionParser.parse(text);
      if (!progression.takes(match)) {
        throw new RefusedException(
            new Mistake(
                Mistake.Code.INVALID_VALUE,
                "chordMatch",
                match.word(),
                progression.roman() ? "numerals have no pitches" : "names have no degrees",
                progression.roman() ? "key, shape" : "shape, absolute",
                null));
      }
      return new Condition.Chords(progression, match);
    } catch (ProgressionException e) {
      throw new RefusedException(
          e.isLimit()
              ? Mistake.limit(parameter, e.reason())
              : new Mistake(
                  Mistake.Code.INVALID_MUSIC_QUERY,
                  parameter,
                  text,
                  e.reason(),
                  e.expected(),
                  null,
                  e.position()));
    }
  }

  /// Carries the mistake.
  @SuppressWarnings("serial")
  static final class RefusedException extends Exception {
    private final transient Mistake mistake;

    private RefusedException(Mistake mistake) {
      super(mistake.reason(), null, false, false);
      this.mistake = mistake;
    }

    Mistake mistake() {
      return mistake;
    }
  }
}
