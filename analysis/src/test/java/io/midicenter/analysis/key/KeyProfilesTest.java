package io.midicenter.analysis.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.analysis.RandomNotes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyProfilesTest {
  // Albrecht & Shanahan 2013, second profile, as printed: tonic first, in per mille of the whole.
  private static final double[] MAJOR = {
    211.69, 8.92766, 120.448, 10.0265, 131.444, 91.1768, 21.5947, 204.703, 12.894, 90.0445, 12.617,
    84.4338
  };
  private static final double[] MINOR = {
    201.933, 9.335, 107.284, 124.169, 19.9224, 108.324, 14.314, 202.699, 65.3907, 25.2515, 71.959,
    49.419
  };

  @Test
  void eachOfThe24KeysRecognisesThePublishedProfileFromItsTonicUpward() {
    for (int key = 0; key < 24; key++) {
      double[] weights = new double[12];
      for (int degree = 0; degree < 12; degree++) {
        weights[(key + degree) % 12] = (key < 12 ? MAJOR : MINOR)[degree];
      }
      double[] r = KeyProfiles.correlate(weights);
      assertThat(r[key]).as("key %d", key).isCloseTo(1, within(1e-12));
      for (int other = 0; other < 24; other++) {
        assertThat(other == key || r[other] < 0.95).as("key %d heard as %d", key, other).isTrue();
      }
    }
  }

  @Test
  void correlationEqualsTheTextbookFormulaOfPearson() {
    long seed = RandomNotes.seed();
    var random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      double[] weights = random.doubles(12).toArray();
      double[] r = KeyProfiles.correlate(weights);
      for (int key = 0; key < 24; key++) {
        double[] profile = new double[12];
        for (int degree = 0; degree < 12; degree++) {
          profile[(key + degree) % 12] = (key < 12 ? MAJOR : MINOR)[degree];
        }
        assertThat(r[key])
            .as("key %d, reproduce with -Dtests.seed=%d", key, seed)
            .isCloseTo(pearson(weights, profile), within(1e-9));
      }
    }
  }

  private static double pearson(double[] x, double[] y) {
    double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    int n = x.length;
    for (int i = 0; i < n; i++) {
      sx += x[i];
      sy += y[i];
      sxx += x[i] * x[i];
      syy += y[i] * y[i];
      sxy += x[i] * y[i];
    }
    return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
  }

  @Test
  void equalWeightsCorrelateWithNoKey() {
    double[] weights = new double[12];
    java.util.Arrays.fill(weights, 3.7);
    assertThat(KeyProfiles.correlate(weights)).containsOnly(0);
  }
}
