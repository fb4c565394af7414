package io.midicenter.analysis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.analysis.RandomNotes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccentCurveTest {
  private final long seed = RandomNotes.seed();
  private final Random random = new Random(seed);
  private final AccentCurve curve = new AccentCurve();

  @Test
  void itEqualsThePlainAutocorrelationOfTheAccentsWithoutTheirMean() {
    for (int round = 0; round < 20; round++) {
      int n = 192 + random.nextInt(2880);
      int[] accents = new int[n];
      for (int i = 0; i < n; i++) {
        accents[i] = random.nextInt(3) == 0 ? random.nextInt(801) : 0;
      }
      curve.load(accents, n);
      double[] plain = plain(accents);
      for (int k = 1; k <= 24; k++) {
        assertThat(curve.at(k / 2.0))
            .as("delay %d, reproduce with -Dtests.seed=%d", k, seed)
            .isCloseTo(plain[k], within(1e-9));
      }
    }
  }

  private static double[] plain(int[] accents) {
    int n = accents.length;
    double mean = 0;
    for (int accent : accents) {
      mean += (double) accent / n;
    }
    double[] r = new double[25];
    for (int k = 0; k <= 24; k++) {
      int lag = 6 * k;
      for (int i = 0; i + lag < n && lag < 0.75 * n; i++) {
        r[k] += (accents[i] - mean) * (accents[i + lag] - mean) / (n - lag);
      }
    }
    double common = 0;
    for (int k = 1; k <= 24; k++) {
      r[k] /= r[0];
      common += r[k] / 24;
    }
    for (int k = 1; k <= 24; k++) {
      r[k] = (r[k] - Math.min(0.9, common)) / (1 - Math.min(0.9, common));
    }
    return r;
  }

  @Test
  void theLargestAccentsDoNotOverflow() {
    int[] accents = new int[3073];
    for (int i = 0; i < accents.length; i++) {
      accents[i] = i % 36 == 0 ? 0 : 800;
    }
    curve.load(accents, accents.length);
    assertThat(curve.at(3)).isGreaterThan(0.99);
    assertThat(curve.at(4)).isLessThan(0);
  }
}
