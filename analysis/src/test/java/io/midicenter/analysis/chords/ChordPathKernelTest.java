package io.midicenter.analysis.chords;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.RandomNotes;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChordPathKernelTest {
  private static final int STATES = ChordModel.STATES;
  private static final int FRAMES = 60;

  private final Random random = new Random(RandomNotes.seed());
  private final double[][] weights = weights();
  private final HarmonyFrames frames = new HarmonyFrames();
  private final int[] change = new int[FRAMES];

  private double[][] weights() {
    double[][] rows = new double[ChordCode.QUALITIES][37];
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(-4000, 4000) / 1024.0;
      }
    }
    return rows;
  }

  private void fill() {
    for (int f = 0; f < FRAMES; f++) {
      change[f] = random.nextInt(3 * ChordModel.LOGIT);
      frames.classes[f] = 0;
      frames.lowest[f] = HarmonyFrames.NO_NOTE;
      for (int c = 0; c < 12; c++) {
        boolean sounds = random.nextInt(12) < 5;
        frames.ticks[f * 12 + c] = sounds ? 1 + random.nextInt(480) : 0;
        if (sounds) {
          frames.classes[f] |= (short) (1 << c);
          frames.lowest[f] = (short) Math.min(frames.lowest[f], 12 * random.nextInt(3, 6) + c);
        }
      }
    }
    frames.size = FRAMES;
  }

  @Test
  void theEvidenceOfEveryFrameEqualsThePlainSum() {
    fill();
    var kernel = new ChordPathKernel(new ChordModel(weights));
    kernel.run(frames, 0, FRAMES, change, new short[FRAMES]);
    for (int f = 0; f < FRAMES; f++) {
      for (int state = 0; state < STATES; state++) {
        assertThat(kernel.evidence().of(f)[state])
            .as("frame %d, state %d, reproduce with -Dtests.seed=%d", f, state, RandomNotes.seed())
            .isEqualTo(plain(f, state));
      }
    }
  }

  @Test
  void rowsThatAreFoundAgainEqualThoseOfANewKernel() {
    var old = new ChordPathKernel(new ChordModel(weights));
    for (int round = 0; round < 30; round++) {
      fill();
      repeat();
      var fresh = new ChordPathKernel(new ChordModel(weights));
      old.reserve(FRAMES);
      short[] path = new short[FRAMES];
      short[] again = new short[FRAMES];
      fresh.run(frames, 0, FRAMES, change, path);
      old.run(frames, 0, FRAMES, change, again);
      assertThat(again).as("reproduce with -Dtests.seed=%d", RandomNotes.seed()).isEqualTo(path);
      for (int f = 0; f < FRAMES; f++) {
        assertThat(old.evidence().of(f)).isEqualTo(fresh.evidence().of(f));
        assertThat(old.evidence().lead(f, path[f]))
            .isEqualTo(ChordConfidence.lead(fresh.evidence().of(f), path[f]));
      }
    }
  }

  /// Makes every other frame one of a few that sound one or two classes.
  private void repeat() {
    for (int f = 0; f < FRAMES; f += 2) {
      int first = random.nextInt(12);
      int second = random.nextInt(12);
      Arrays.fill(frames.ticks, f * 12, f * 12 + 12, 0);
      frames.ticks[f * 12 + first] = 480;
      frames.ticks[f * 12 + second] = 480;
      frames.classes[f] = (short) (1 << first | 1 << second);
      frames.lowest[f] = (short) (48 + first);
    }
  }

  private int plain(int f, int state) {
    if (frames.classes[f] == 0) {
      return 0;
    }
    int root = state / ChordCode.QUALITIES;
    double[] w = weights[state % ChordCode.QUALITIES];
    float sum = 0;
    for (int c = 0; c < 12; c++) {
      sum += frames.ticks[f * 12 + c];
    }
    double logits = w[0] + w[25 + Math.floorMod(frames.lowest[f] % 12 - root, 12)];
    for (int c = 0; c < 12; c++) {
      if ((frames.classes[f] >> c & 1) != 0) {
        int step = Math.floorMod(c - root, 12);
        int share = Math.round(ChordModel.WHOLE / sum * frames.ticks[f * 12 + c]);
        logits += w[1 + step] * share / ChordModel.WHOLE + w[13 + step];
      }
    }
    return (int) Math.rint(logits * ChordModel.LOGIT);
  }

  @Test
  void thePathIsTheBestOfAllPaths() {
    for (int round = 0; round < 20; round++) {
      fill();
      var kernel = new ChordPathKernel(new ChordModel(weights));
      short[] path = new short[FRAMES];
      kernel.run(frames, 0, FRAMES, change, path);
      assertThat(score(kernel, path))
          .as("reproduce with -Dtests.seed=%d", RandomNotes.seed())
          .isEqualTo(best(kernel));
    }
  }

  private long score(ChordPathKernel kernel, short[] path) {
    long score = 0;
    for (int f = 0; f < FRAMES; f++) {
      score += kernel.evidence().of(f)[path[f]] - (f > 0 && path[f] != path[f - 1] ? change[f] : 0);
    }
    return score;
  }

  /// Every state from every state: the textbook's recursion.
  private long best(ChordPathKernel kernel) {
    long[] before = new long[STATES];
    for (int f = 0; f < FRAMES; f++) {
      long[] here = new long[STATES];
      for (int to = 0; to < STATES; to++) {
        long top = f == 0 ? 0 : Long.MIN_VALUE;
        for (int from = 0; f > 0 && from < STATES; from++) {
          top = Math.max(top, before[from] - (from == to ? 0 : change[f]));
        }
        here[to] = top + kernel.evidence().of(f)[to];
      }
      before = here;
    }
    long top = Long.MIN_VALUE;
    for (long value : before) {
      top = Math.max(top, value);
    }
    return top;
  }
}
