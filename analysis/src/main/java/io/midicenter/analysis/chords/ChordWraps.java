package io.midicenter.analysis.chords;

import io.midicenter.analysis.ChordTrack;

/// Does the first chord follow the last? In a loop, and where a sequence of 2 to 8 chords repeats
/// over at least 80 % of the piece.
final class ChordWraps {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final double SHARE = 0.8;

  private ChordWraps() {}

  /// @param codes of [ChordTrack]; silence between chords is passed over
  static boolean wraps(byte[] codes, int size, boolean loop) {
    byte[] chords = new byte[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if ((codes[i] & 0xFF) != ChordTrack.NO_CHORD && (n == 0 || chords[n - 1] != codes[i])) {
        chords[n++] = codes[i];
      }
    }
    return n >= SHORTEST && (loop || repeats(chords, n));
  }

  private static boolean repeats(byte[] chords, int n) {
    for (int period = SHORTEST; period <= LONGEST && 2 * period <= n; period++) {
      int equal = 0;
      for (int i = period; i < n; i++) {
        equal += chords[i] == chords[i - period] ? 1 : 0;
      }
      if (equal >= SHARE * (n - period)) {
        return true;
      }
    }
    return false;
  }
}
