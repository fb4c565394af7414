package io.midicenter.bench.corpus;

import java.util.List;
import java.util.SplittableRandom;

/// A key and one chord a bar, repeated every four bars.
///
/// @param tonic pitch class 0..11
/// @param degrees scale degrees 0..6, one a bar
record Harmony(int tonic, boolean minor, List<Integer> degrees) {
  private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};
  private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 10};
  private static final List<List<Integer>> LOOPS =
      List.of(
          List.of(0, 4, 5, 3),
          List.of(5, 3, 0, 4),
          List.of(0, 5, 3, 4),
          List.of(0, 3, 4, 4),
          List.of(1, 4, 0, 0),
          List.of(0, 3, 0, 4),
          List.of(0, 6, 5, 4),
          List.of(0, 5, 2, 6));
  private static final String[] NAMES = {
    "C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"
  };

  static Harmony random(SplittableRandom random) {
    return new Harmony(
        random.nextInt(12), random.nextInt(100) < 45, LOOPS.get(random.nextInt(LOOPS.size())));
  }

  /// Key number of a scale step; steps may run over several octaves, step 0 = tonic above `base`.
  int pitch(int base, int step) {
    int[] scale = minor ? MINOR : MAJOR;
    return base + tonic + 12 * Math.floorDiv(step, 7) + scale[Math.floorMod(step, 7)];
  }

  /// True for the notes of the scale.
  boolean holds(int key) {
    int above = Math.floorMod(key - tonic, 12);
    for (int step : minor ? MINOR : MAJOR) {
      if (step == above) {
        return true;
      }
    }
    return false;
  }

  int degree(int bar) {
    return degrees.get(bar % degrees.size());
  }

  /// The key as pack makers write it, in one of several spellings.
  String spelling(SplittableRandom random) {
    String name = NAMES[tonic];
    return switch (random.nextInt(4)) {
      case 0 -> name + (minor ? "m" : "maj");
      case 1 -> name + (minor ? "min" : "maj");
      case 2 -> name + (minor ? " minor" : " major");
      default -> name + (minor ? "m" : " maj");
    };
  }
}
