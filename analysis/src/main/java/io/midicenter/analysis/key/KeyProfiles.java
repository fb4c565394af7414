package io.midicenter.analysis.key;

/// The key profiles Albrecht–Shanahan 2 (J. Albrecht & D. Shanahan, "The Use of Large Corpora to
/// Train a New Type of Key-Finding Algorithm", Music Perception 31/1, 2013): how often each scale
/// degree sounds, from the tonic upward in semitones.
final class KeyProfiles {
  static final int KEYS = 24;

  private static final double[] MAJOR = {
    .21169, .00892766, .120448, .0100265, .131444, .0911768, .0215947, .204703, .012894, .0900445,
    .012617, .0844338
  };
  private static final double[] MINOR = {
    .201933, .009335, .107284, .124169, .0199224, .108324, .014314, .202699, .0653907, .0252515,
    .071959, .049419
  };

  /// By key code × 12 + pitch class: mean removed, length 1.
  private static final double[] STANDARD = new double[KEYS * 12];

  static {
    for (int key = 0; key < KEYS; key++) {
      double[] profile = key < 12 ? MAJOR : MINOR;
      double[] row = new double[12];
      for (int i = 0; i < 12; i++) {
        row[(key + i) % 12] = profile[i];
      }
      standardise(row);
      System.arraycopy(row, 0, STANDARD, key * 12, 12);
    }
  }

  private KeyProfiles() {}

  /// Weight of a pitch class in a key: the 12 of a key have mean 0 and length 1.
  static double standard(int key, int pitchClass) {
    return STANDARD[key * 12 + pitchClass];
  }

  /// Pearson correlation of 12 pitch-class weights with each of the 24 keys, by key code; 0 where
  /// all weights are equal.
  static double[] correlate(double[] weights) {
    double[] r = new double[KEYS];
    double[] row = weights.clone();
    if (!standardise(row)) {
      return r;
    }
    for (int key = 0; key < KEYS; key++) {
      double sum = 0;
      for (int i = 0; i < 12; i++) {
        sum += STANDARD[key * 12 + i] * row[i];
      }
      r[key] = sum;
    }
    return r;
  }

  private static boolean standardise(double[] row) {
    double mean = 0;
    for (double v : row) {
      mean += v / row.length;
    }
    double squares = 0;
    for (int i = 0; i < row.length; i++) {
      row[i] -= mean;
      squares += row[i] * row[i];
    }
    if (squares < 1e-18 * mean * mean || squares == 0) {
      return false;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < row.length; i++) {
      row[i] /= length;
    }
    return true;
  }
}
