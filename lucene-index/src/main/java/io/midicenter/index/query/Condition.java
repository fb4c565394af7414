package io.midicenter.index.query;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.chords.Progression;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One alternative of a [Filter], in the units of the index.
///
/// `text()` is the canonical spelling: what a person could have typed to mean just this.
public sealed interface Condition {
  String text();

  /// The field holds this value.
  ///
  /// @param value canonical, as in facets
  record Is(String value) implements Condition {
    @Override
    public String text() {
      return value;
    }
  }

  /// The number lies in `from..to`, both included.
  ///
  /// @param from stored units, Long.MIN_VALUE = open
  /// @param to stored units, Long.MAX_VALUE = open
  record Between(long from, long to, String text) implements Condition {}

  /// The tempo fits `from..to` at once, half or double of it, or one of the file's other tempo
  /// candidates does.
  ///
  /// @param from hundredths of a BPM
  /// @param to hundredths of a BPM
  record FitsTempo(long from, long to, String text) implements Condition {
    /// The range at ×1, ×½, ×2, as pairs of bounds.
    public long[][] ranges() {
      return new long[][] {{from, to}, {(from + 1) / 2, to / 2}, {from * 2, to * 2}};
    }
  }

  /// The key is one of those that are meant, or becomes one when the file is transposed.
  ///
  /// @param key canonical name of the one asked for
  /// @param compatible `~`: others that go with it are meant as well
  /// @param fits canonical names of all that are meant, the one asked for first
  /// @param transpose semitones up or down by which a file may be moved
  record FitsKey(String key, boolean compatible, List<String> fits, int transpose)
      implements Condition {
    public FitsKey {
      fits = List.copyOf(fits);
    }

    @Override
    public String text() {
      return key;
    }

    /// Canonical names of all keys that a file may have, those that need no transposition first.
    public List<String> expands() {
      var names = new LinkedHashSet<String>(fits);
      for (MusicalKey other : MusicalKey.ALL) {
        if (transposition(other.canonicalName()) != null) {
          names.add(other.canonicalName());
        }
      }
      return List.copyOf(names);
    }

    /// The smallest number of semitones that makes a key one of those meant, downwards where both
    /// ways are equal; null where none does.
    public @Nullable Integer transposition(String of) {
      MusicalKey from = KeySpelling.parse(of).orElse(null);
      for (int by = 0; from != null && by <= transpose; by++) {
        if (fits.contains(moved(from, -by))) {
          return -by;
        }
        if (fits.contains(moved(from, by))) {
          return by;
        }
      }
      return null;
    }

    private static String moved(MusicalKey key, int semitones) {
      int tonic = Math.floorMod(key.tonic() + semitones, 12);
      return MusicalKey.of(tonic, key.isMinor()).canonicalName();
    }
  }

  /// The fact is not known.
  record Unknown() implements Condition {
    @Override
    public String text() {
      return "none";
    }
  }

  /// The fact is known.
  record Known() implements Condition {
    @Override
    public String text() {
      return "any";
    }
  }

  /// The file goes through these chords.
  record Chords(Progression progression, ChordMatch match) implements Condition {
    @Override
    public String text() {
      return progression.text();
    }
  }

  /// Words that must stand in one text field: all of them, or in this order where `phrase`.
  record Words(String text, boolean phrase) implements Condition {}
}
