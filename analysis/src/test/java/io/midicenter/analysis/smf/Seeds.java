package io.midicenter.analysis.smf;

import java.util.SplittableRandom;

/// The seed of random tests: new in every run, printed, and repeated by `-Dtests.seed=`.
final class Seeds {
  static final long SEED = Long.getLong("tests.seed", System.nanoTime());

  private Seeds() {}

  static SplittableRandom random(Class<?> test) {
    System.out.println(test.getSimpleName() + ": reproduce with -Dtests.seed=" + SEED);
    return new SplittableRandom(SEED);
  }
}
