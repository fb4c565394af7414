package io.midicenter.index.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Ints;
import io.midicenter.analysis.grams.MelodyTerms;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentKernelTest {
  private static final long SEED = Long.getLong("tests.seed", 20_261_125);
  private static final int NONE = Integer.MIN_VALUE / 2;

  @Test
  void theFastAlignmentIsThePlainOne() {
    var random = new Random(SEED);
    int found = 0;
    for (int round = 0; round < 4_000; round++) {
      TunePattern tune = tune(random);
      int n = tune.steps().size();
      int count = random.nextInt(90);
      var line = new byte[2 * count];
      for (int i = 0; i < count; i++) {
        line[i] = (byte) (random.nextInt(10) == 0 ? random.nextInt(255) - 127 : near(random));
        line[count + i] = (byte) (random.nextInt(5) * 8 + 20);
      }
      int diagonal = random.nextInt(count + n + 10) - n - 5;
      if (random.nextBoolean()) {
        plant(tune, line, diagonal, count, random);
      }
      var kernel = new AlignmentKernel(tune);
      int score = kernel.align(line, 0, count, count, diagonal);
      assertThat(score)
          .as("round %d, -Dtests.seed=%d", round, SEED)
          .isEqualTo(plain(tune, line, count, diagonal));
      if (score > 0) {
        assertThat(kernel.from()).isBetween(0, kernel.to());
        assertThat(kernel.to()).isLessThanOrEqualTo(count);
        assertThat(kernel.tuneFrom()).isBetween(0, n);
        found++;
      }
    }
    assertThat(found).isGreaterThan(1_000);
  }

  private static int near(Random random) {
    return random.nextInt(9) - 4;
  }

  private static TunePattern tune(Random random) {
    int n = 3 + random.nextInt(random.nextInt(4) == 0 ? 60 : 12);
    boolean contour = random.nextInt(4) == 0;
    var steps = new int[n];
    for (int i = 0; i < n; i++) {
      steps[i] = contour ? random.nextInt(MelodyTerms.CLASSES) : near(random);
    }
    var times = new int[contour || random.nextBoolean() ? 0 : n - random.nextInt(2)];
    Arrays.setAll(times, _ -> random.nextInt(5) * 8 + 20);
    return new TunePattern(contour, Ints.wrap(steps), Ints.wrap(times), -1);
  }

  /// Writes most of the tune beside the diagonal, with a step too many in half of the cases.
  private static void plant(TunePattern tune, byte[] line, int diagonal, int count, Random random) {
    int shift = 0;
    for (int i = 0; i < tune.steps().size() && !tune.contour(); i++) {
      int at = diagonal + i + shift;
      if (at >= 0 && at < count && random.nextInt(6) > 0) {
        line[at] = (byte) tune.steps().at(i);
      }
      shift += random.nextInt(12) == 0 ? 1 : 0;
    }
  }

  /// Every cell from the rule alone.
  private static int plain(TunePattern tune, byte[] line, int count, int diagonal) {
    int[] steps = tune.steps().toArray();
    int n = steps.length;
    int band = AlignmentKernel.BAND + n / AlignmentKernel.STEPS_A_BAND;
    int from = Math.max(0, diagonal - band);
    int to = Math.min(count, diagonal + n + band);
    if (from >= to) {
      return 0;
    }
    var best = new int[to - from + 1][n + 1];
    int most = NONE;
    for (int row = 0; row <= to - from; row++) {
      Arrays.fill(best[row], NONE);
      best[row][0] = 0;
      int j = from + row - 1;
      for (int i = 1; i <= n && row > 0; i++) {
        if (Math.abs(j - diagonal - (i - 1)) > band) {
          continue;
        }
        int cell = best[row - 1][i - 1] + like(tune, line, count, i - 1, j, from);
        cell = Math.max(cell, best[row - 1][i] + AlignmentKernel.SKIP);
        cell = Math.max(cell, i == 1 ? 0 : best[row][i - 1] + AlignmentKernel.SKIP);
        boolean two = row > 1 && !tune.contour();
        if (two && line[j] + line[j - 1] == steps[i - 1]) {
          cell = Math.max(cell, best[row - 2][i - 1] + AlignmentKernel.LEFT_OUT);
        }
        if (!tune.contour() && i > 1 && steps[i - 1] + steps[i - 2] == line[j]) {
          cell = Math.max(cell, best[row - 1][i - 2] + AlignmentKernel.ADDED);
        }
        if (two && i > 1 && steps[i - 1] + steps[i - 2] == line[j] + line[j - 1]) {
          cell = Math.max(cell, best[row - 2][i - 2] + AlignmentKernel.WRONG_NOTE);
        }
        best[row][i] = cell;
        if (i >= n - 1) {
          most = Math.max(most, cell);
        }
      }
    }
    return most <= 0 ? 0 : most / n;
  }

  private static int like(TunePattern tune, byte[] line, int count, int i, int j, int from) {
    int wanted = tune.steps().at(i);
    int step = tune.contour() ? MelodyTerms.contour(0, line[j]) : line[j];
    int apart = Math.abs(wanted - step);
    int like;
    if (tune.contour()) {
      like = apart == 0 ? 1000 : apart == 1 ? 300 : -600;
    } else if (apart == 0) {
      like = 1000;
    } else if (apart % 12 == 0) {
      like = 700;
    } else {
      like = apart == 1 ? 600 : apart == 2 ? 200 : -300;
    }
    if (i == 0 || j == from || i >= tune.times().size()) {
      return like;
    }
    int longer = tune.times().at(i) - tune.times().at(i - 1);
    int plays = line[count + j] - line[count + j - 1];
    return like - Math.min(AlignmentKernel.TIME, Math.abs(longer - plays) * 500 / 8);
  }
}
