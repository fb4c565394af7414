package io.midicenter.analysis.parts;

/// Evidence from the notes alone that a part outside the drum channels is drums: keys of the GM
/// drum map, kick and snare, hats and rides, short notes, few melodic steps. Range alone would call
/// a third of all piano songs percussive.
final class DrumScore {
  /// From this score on the notes alone make a part drums.
  static final double CERTAIN = 0.9;

  private static final int KIT = 1;
  private static final int KICK = 2;
  private static final int SNARE = 4;
  private static final int HAT = 8;
  private static final byte[] PIECES = new byte[128];

  static {
    for (int key = 35; key <= 59; key++) {
      PIECES[key] = KIT;
    }
    for (int key : new int[] {35, 36}) {
      PIECES[key] |= KICK;
    }
    for (int key = 37; key <= 40; key++) {
      PIECES[key] |= SNARE;
    }
    for (int key : new int[] {22, 26, 42, 44, 46, 51, 53, 59}) {
      PIECES[key] |= KIT | HAT;
    }
  }

  private DrumScore() {}

  /// 0..1 for notes `[from, to)`, at least one, in the order of their onsets.
  ///
  /// @param shortNotes notes of at most a quarter of a quarter
  static double of(byte[] keys, int from, int to, int shortNotes) {
    int notes = to - from;
    int kit = 0;
    int kicks = 0;
    int snares = 0;
    int hats = 0;
    int steps = 0;
    int last = keys[from];
    for (int i = from; i < to; i++) {
      int key = keys[i];
      int piece = PIECES[key];
      kit += piece & KIT;
      kicks += (piece & KICK) >> 1;
      snares += (piece & SNARE) >> 2;
      hats += (piece & HAT) >> 3;
      int interval = Math.abs(key - last);
      steps += interval == 1 || interval == 2 ? 1 : 0;
      last = key;
    }
    int points = 0;
    points += kit >= 0.95 * notes ? 30 : 0;
    points += kicks >= 0.05 * notes && snares >= 0.05 * notes ? 25 : 0;
    points += hats >= 0.15 * notes ? 20 : 0;
    points += 2 * shortNotes >= notes ? 15 : 0;
    points += steps < 0.25 * (notes - 1) ? 10 : 0;
    return points / 100.0;
  }
}
