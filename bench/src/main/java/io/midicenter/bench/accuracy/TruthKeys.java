package io.midicenter.bench.accuracy;

import io.midicenter.analysis.MusicalKey;

/// Keys as truth tables spell them: `Gb major`, `A minor`.
final class TruthKeys {
  private static final int[] NATURAL = {9, 11, 0, 2, 4, 5, 7};

  private TruthKeys() {}

  /// 0..23, or −1 for a blank.
  static int code(String name) {
    if (name.isBlank()) {
      return -1;
    }
    String[] words = name.strip().split(" ", -1);
    int tonic = NATURAL[words[0].charAt(0) - 'A'];
    for (int i = 1; i < words[0].length(); i++) {
      tonic += words[0].charAt(i) == '#' ? 1 : -1;
    }
    return MusicalKey.of(tonic, words.length > 1 && words[1].equals("minor")).code();
  }
}
