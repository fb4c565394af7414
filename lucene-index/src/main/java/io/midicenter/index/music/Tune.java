package io.midicenter.index.music;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Ints;

/// The tune that a melody query asks for, in one of its spellings.
public sealed interface Tune {
  /// Number of notes; −1 where only the index knows.
  int notes();

  /// Notes by pitch.
  ///
  /// @param pitches 0..127
  /// @param lengths time to the next note in ticks at 480 a quarter, one a note but the last; empty
  ///   where no length is given
  record Notes(Ints pitches, Ints lengths) implements Tune {
    @Override
    public int notes() {
      return pitches.size();
    }
  }

  /// Steps from note to note.
  ///
  /// @param semitones −127..127
  record Intervals(Ints semitones) implements Tune {
    @Override
    public int notes() {
      return semitones.size() + 1;
    }
  }

  /// Ups and downs.
  ///
  /// @param classes as [io.midicenter.analysis.grams.MelodyTerms#contour]
  record Contour(Ints classes) implements Tune {
    @Override
    public int notes() {
      return classes.size() + 1;
    }
  }

  /// What a part of a file plays in some bars.
  ///
  /// @param id BLAKE3 of the file
  /// @param part 0-based
  /// @param firstBar 1-based
  /// @param lastBar 1-based, inclusive
  record Passage(Bytes id, int part, int firstBar, int lastBar) implements Tune {
    @Override
    public int notes() {
      return -1;
    }
  }
}
