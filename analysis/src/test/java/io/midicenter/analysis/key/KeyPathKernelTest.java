package io.midicenter.analysis.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.RandomNotes;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyPathKernelTest {
  private static final int BARS = 80;
  private static final double CHANGE = 1.5;

  private final Random random = new Random(RandomNotes.seed());

  private double[] weights() {
    double[] weights = new double[BARS * 12];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextInt(3) == 0 ? random.nextInt(1, 2000) : 0;
    }
    Arrays.fill(weights, 12 * 12, 14 * 12, 0);
    return weights;
  }

  @Test
  void thePathIsTheBestOfAllPathsButForRounding() {
    for (int round = 0; round < 20; round++) {
      double[] weights = weights();
      int[] path = new KeyPathKernel().path(weights, BARS, (int) (CHANGE * KeyPathKernel.UNIT));
      double[][] r = new double[BARS][];
      for (int bar = 0; bar < BARS; bar++) {
        r[bar] = KeyProfiles.correlate(Arrays.copyOfRange(weights, bar * 12, bar * 12 + 12));
      }
      assertThat(score(r, path))
          .as("reproduce with -Dtests.seed=%d", RandomNotes.seed())
          .isBetween(best(r) - 0.001 * BARS, best(r) + 1e-9);
    }
  }

  private static double score(double[][] r, int[] path) {
    double score = 0;
    for (int bar = 0; bar < BARS; bar++) {
      score += r[bar][path[bar]] - (bar > 0 && path[bar] != path[bar - 1] ? CHANGE : 0);
    }
    return score;
  }

  /// Every key from every key: the textbook's recursion.
  private static double best(double[][] r) {
    double[] before = r[0].clone();
    for (int bar = 1; bar < BARS; bar++) {
      double[] here = new double[KeyProfiles.KEYS];
      for (int to = 0; to < KeyProfiles.KEYS; to++) {
        double top = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < KeyProfiles.KEYS; from++) {
          top = Math.max(top, before[from] - (from == to ? 0 : CHANGE));
        }
        here[to] = top + r[bar][to];
      }
      before = here;
    }
    return Arrays.stream(before).max().orElseThrow();
  }

  @Test
  void aSilentPieceIsInOneKey() {
    int[] path = new KeyPathKernel().path(new double[16 * 12], 16, 5 * KeyPathKernel.UNIT);
    assertThat(Arrays.copyOf(path, 16)).containsOnly(0);
  }
}
