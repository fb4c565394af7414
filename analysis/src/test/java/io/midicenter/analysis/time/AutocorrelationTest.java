package io.midicenter.analysis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.analysis.RandomNotes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AutocorrelationTest {
  private final long seed = RandomNotes.seed();
  private final Random random = new Random(seed);
  private final String because = "reproduce with -Dtests.seed=" + seed;
  private final Autocorrelation autocorrelation = new Autocorrelation();

  private float[] signal(int n) {
    float[] signal = new float[n + 5];
    for (int i = 0; i < n; i++) {
      signal[i] = random.nextFloat() * 100;
    }
    signal[n] = 1e6f;
    return signal;
  }

  @Test
  void itEqualsTheSumOfProducts() {
    for (int n : new int[] {1, 20, 199, 200, 201, 1000, 3000, 6008}) {
      float[] signal = signal(n);
      float[] r = new float[312];
      autocorrelation.of(signal, n, r, 312);
      for (int l = 0; l < 312; l++) {
        double sum = 0;
        for (int i = 0; i + l < n; i++) {
          sum += signal[i] * (double) signal[i + l];
        }
        assertThat((double) r[l]).as(because).isCloseTo(l < n ? sum / (n - l) : 0, within(1.0));
      }
    }
  }

  @Test
  void itEqualsANaiveFourierTransformAndItsInverse() {
    int n = 150;
    int length = 512;
    float[] signal = signal(n);
    float[] r = new float[312];
    autocorrelation.of(signal, n, r, 312);
    double[] power = new double[length];
    for (int k = 0; k < length; k++) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < n; i++) {
        re += signal[i] * Math.cos(2 * Math.PI * k * i / length);
        im -= signal[i] * Math.sin(2 * Math.PI * k * i / length);
      }
      power[k] = re * re + im * im;
    }
    for (int l = 0; l < n; l++) {
      double sum = 0;
      for (int k = 0; k < length; k++) {
        sum += power[k] * Math.cos(2 * Math.PI * k * l / length) / length;
      }
      assertThat((double) r[l]).as(because).isCloseTo(sum / (n - l), within(0.5));
    }
  }
}
