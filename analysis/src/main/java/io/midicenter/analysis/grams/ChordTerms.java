package io.midicenter.analysis.grams;

import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.MusicalKey;
import java.util.Arrays;

/// The alphabet of chord progressions: 2 to 4 chords in a row, each by its family and a distance in
/// semitones, never by a spelling.
///
/// A gram is a number: its length, then a digit below 60 for each chord.
public final class ChordTerms {
  /// Families of chords: M major, m minor, d diminished, a augmented, s suspended.
  public static final int FAMILIES = 5;

  /// Fewest and most chords of a gram.
  public static final int FEWEST = 2;

  public static final int MOST = 4;

  private static final int SYMBOLS = 12 * FAMILIES;
  private static final long GRAMS = (long) SYMBOLS * SYMBOLS * SYMBOLS * SYMBOLS;

  /// By quality of [ChordTrack#codes].
  private static final int[] FAMILY = {0, 1, 2, 3, 4, 4, 0, 0, 1, 2, 2, 1, 3};

  private ChordTerms() {}

  /// 0..4 for a chord code.
  public static int family(int code) {
    return FAMILY[code & 15];
  }

  /// Chords by their distance from a tonic.
  static void progressions(int[] codes, boolean wraps, MusicalKey key, TermCollector into) {
    grams(codes, wraps, key.tonic(), into);
  }

  /// Chords by their roots.
  static void absolute(int[] codes, boolean wraps, TermCollector into) {
    grams(codes, wraps, 0, into);
  }

  private static void grams(int[] codes, boolean wraps, int tonic, TermCollector into) {
    for (int start = 0; start < codes.length; start++) {
      long gram = 0;
      for (int n = 1; n <= MOST; n++) {
        int code = at(codes, wraps, start, n - 1);
        if (code == ChordTrack.NO_CHORD) {
          break;
        }
        gram = gram * SYMBOLS + symbol((code >> 4) - tonic, code);
        if (n >= FEWEST) {
          into.add(term(n, gram));
        }
      }
    }
  }

  /// Chords by the distance of each root from the one before: true in any key. The first digit
  /// holds the family of the first chord alone.
  static void shapes(int[] codes, boolean wraps, TermCollector into) {
    for (int start = 0; start < codes.length; start++) {
      int last = codes[start];
      if (last == ChordTrack.NO_CHORD) {
        continue;
      }
      long gram = family(last);
      for (int n = FEWEST; n <= MOST; n++) {
        int code = at(codes, wraps, start, n - 1);
        if (code == ChordTrack.NO_CHORD) {
          break;
        }
        gram = gram * SYMBOLS + symbol((code >> 4) - (last >> 4), code);
        into.add(term(n, gram));
        last = code;
      }
    }
  }

  private static int symbol(int semitones, int code) {
    return Math.floorMod(semitones, 12) * FAMILIES + family(code);
  }

  private static int at(int[] codes, boolean wraps, int start, int offset) {
    int i = start + offset;
    if (i < codes.length) {
      return codes[i];
    }
    return wraps && offset < codes.length ? codes[i - codes.length] : ChordTrack.NO_CHORD;
  }

  private static long term(int n, long gram) {
    return (n - FEWEST) * GRAMS + gram;
  }

  /// Every chord with its exact quality.
  static void chords(int[] codes, TermCollector into) {
    for (int code : codes) {
      if (code != ChordTrack.NO_CHORD) {
        into.add(code);
      }
    }
  }

  /// Codes in order, equal neighbours merged; round the end as well where the track wraps.
  static int[] sequence(ChordTrack track) {
    int[] codes = new int[track.size()];
    int size = 0;
    for (int i = 0; i < track.size(); i++) {
      if (size == 0 || codes[size - 1] != track.code(i)) {
        codes[size++] = track.code(i);
      }
    }
    if (track.wraps() && size > 1 && codes[size - 1] == codes[0]) {
      size--;
    }
    return Arrays.copyOf(codes, size);
  }
}
