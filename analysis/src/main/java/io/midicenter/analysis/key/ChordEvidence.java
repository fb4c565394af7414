package io.midicenter.analysis.key;

import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.chords.ChordCode;

/// What the chords of a piece say about its key: how usual each is there, by share of the time, and
/// whether the piece begins on the chord of the tonic.
final class ChordEvidence {
  /// Weight of a first chord that is the tonic's, beside the mean logarithm below.
  private static final double FIRST = 0.2;

  /// Families that are counted: major, minor, diminished. A suspended chord is half a major one.
  private static final int FAMILIES = 3;

  /// Natural logarithms of the share of time of each family on each degree in semitones, by mode,
  /// degree × 3 + family; counted on the half of the development pieces on which constants may be
  /// chosen.
  private static final double[][] USUAL = {
    {
      -1.10, -4.90, -6.25,
      -5.15, -6.70, -5.80,
      -3.25, -2.90, -5.90,
      -4.85, -6.30, -6.40,
      -3.70, -3.35, -6.05,
      -2.30, -4.90, -6.30,
      -5.55, -6.20, -5.20,
      -1.60, -5.20, -6.40,
      -4.25, -6.60, -6.05,
      -4.10, -2.65, -6.45,
      -4.35, -6.45, -6.65,
      -4.45, -5.60, -5.20
    },
    {
      -2.80, -1.55, -5.30,
      -4.00, -5.95, -6.60,
      -3.90, -4.90, -4.05,
      -2.35, -5.15, -6.10,
      -4.70, -6.50, -5.65,
      -3.35, -2.45, -5.30,
      -4.60, -6.50, -5.20,
      -2.30, -2.85, -5.40,
      -2.45, -5.20, -5.75,
      -5.50, -5.85, -5.20,
      -2.40, -4.90, -6.25,
      -4.05, -6.15, -4.90
    }
  };

  private ChordEvidence() {}

  /// 24 values by key code; all 0 without chords.
  static double[] of(ChordTrack chords) {
    double[] share = new double[12 * FAMILIES];
    double whole = 0;
    int first = -1;
    for (int i = 0; i < chords.size(); i++) {
      int code = chords.code(i);
      if (!ChordCode.isChord(code)) {
        continue;
      }
      int end = i + 1 < chords.size() ? chords.starts().at(i + 1) : chords.end();
      double time = (double) end - chords.starts().at(i);
      int at = ChordCode.root(code) * FAMILIES;
      switch (ChordCode.family(ChordCode.quality(code))) {
        case 'm' -> share[at + 1] += time;
        case 'd' -> share[at + 2] += time;
        case 's' -> share[at] += time / 2;
        default -> share[at] += time;
      }
      whole += time;
      first = first < 0 ? code : first;
    }
    double[] evidence = new double[KeyProfiles.KEYS];
    for (int key = 0; whole > 0 && key < KeyProfiles.KEYS; key++) {
      evidence[key] = usual(share, key) / whole + (isTonic(first, key) ? FIRST : 0);
    }
    return evidence;
  }

  private static double usual(double[] share, int key) {
    double[] usual = USUAL[key / 12];
    double sum = 0;
    for (int degree = 0; degree < 12; degree++) {
      int root = (key + degree) % 12;
      for (int family = 0; family < FAMILIES; family++) {
        sum += share[root * FAMILIES + family] * usual[degree * FAMILIES + family];
      }
    }
    return sum;
  }

  private static boolean isTonic(int code, int key) {
    char family = ChordCode.family(ChordCode.quality(code));
    return ChordCode.root(code) == key % 12 && family == (key < 12 ? 'M' : 'm');
  }
}
