package io.midicenter.analysis.grams;

import io.midicenter.analysis.ChordTrack;

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

  /// Distinct chords by root and family.
  public static final int SYMBOLS = 12 * FAMILIES;

  private static final long GRAMS = (long) SYMBOLS * SYMBOLS * SYMBOLS * SYMBOLS;

  /// By quality of [ChordTrack#codes].
  private static final int[] FAMILY = {0, 1, 2, 3, 4, 4, 0, 0, 1, 2, 2, 1, 3};

  private ChordTerms() {}

  /// 0..4 for a chord code.
  public static int family(int code) {
    return FAMILY[code & 15];
  }

  /// The term of 2 to 4 chords by their distance from a tonic, 0 for chords by their roots.
  ///
  /// @param symbols of [ChordRuns#symbol]
  public static long degrees(int[] symbols, int tonic) {
    long gram = 0;
    for (int symbol : symbols) {
      gram = gram * SYMBOLS + moved(symbol, -tonic);
    }
    return term(symbols.length, gram);
  }

  /// The term of 2 to 4 chords by the distance of each root from the one before, the first digit
  /// being the family of the first chord alone: true in any key.
  ///
  /// @param symbols of [ChordRuns#symbol]
  public static long shape(int[] symbols) {
    long gram = symbols[0] % FAMILIES;
    for (int i = 1; i < symbols.length; i++) {
      gram = gram * SYMBOLS + moved(symbols[i], -(symbols[i - 1] / FAMILIES));
    }
    return term(symbols.length, gram);
  }

  /// A symbol some semitones higher.
  public static int moved(int symbol, int semitones) {
    return ChordRuns.symbol(symbol / FAMILIES + semitones, symbol % FAMILIES);
  }

  /// Chords by their distance from a tonic.
  static void progressions(ChordRuns runs, int tonic, TermCollector into) {
    grams(runs, symbols -> into.add(degrees(symbols, tonic)));
  }

  /// Chords by the distance of each root from the one before.
  static void shapes(ChordRuns runs, TermCollector into) {
    grams(runs, symbols -> into.add(shape(symbols)));
  }

  private static void grams(ChordRuns runs, Grams into) {
    int[][] grams = {new int[2], new int[3], new int[4]};
    for (int start = 0; start < runs.cycle(); start++) {
      for (int n = 0; n < MOST && runs.at(start + n) != ChordRuns.BREAK; n++) {
        for (int[] gram : grams) {
          if (n < gram.length) {
            gram[n] = runs.at(start + n);
          }
        }
        if (n + 1 >= FEWEST) {
          into.add(grams[n + 1 - FEWEST]);
        }
      }
    }
  }

  private static long term(int n, long gram) {
    return (n - FEWEST) * GRAMS + gram;
  }

  /// Every chord with its exact quality.
  static void chords(ChordTrack track, TermCollector into) {
    for (int i = 0; i < track.size(); i++) {
      if (track.code(i) != ChordTrack.NO_CHORD) {
        into.add(track.code(i));
      }
    }
  }

  /// Takes each gram of a piece.
  @FunctionalInterface
  private interface Grams {
    void add(int[] symbols);
  }
}
