package io.midicenter.analysis.key;

/// Sets of pitch classes that are one triad or seventh chord: they belong to several keys and name
/// none.
final class SingleChord {
  /// Semitones above the root as bits: maj, min, dim, aug, 7, maj7, m7, m7b5, dim7, mMaj7, aug7.
  private static final int[] CHORDS = {
    0b0000_1001_0001,
    0b0000_1000_1001,
    0b0000_0100_1001,
    0b0001_0001_0001,
    0b0100_1001_0001,
    0b1000_1001_0001,
    0b0100_1000_1001,
    0b0100_0100_1001,
    0b0010_0100_1001,
    0b1000_1000_1001,
    0b0101_0001_0001
  };

  private SingleChord() {}

  /// @param classes pitch classes as bits, bit 0 = C
  static boolean is(int classes) {
    for (int root = 0; root < 12; root++) {
      int fromRoot = ((classes >> root) | (classes << (12 - root))) & 0xFFF;
      for (int chord : CHORDS) {
        if (fromRoot == chord) {
          return true;
        }
      }
    }
    return false;
  }
}
