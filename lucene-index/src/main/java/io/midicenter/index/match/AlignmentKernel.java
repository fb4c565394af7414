package io.midicenter.index.match;

import io.midicenter.analysis.grams.MelodyTerms;
import java.util.Arrays;

/// Aligns a tune with a stretch of a melody line: the best path through steps of both, where a
/// wrong note, a note left out, a note added and skipped ends each have their price (after Mongeau
/// and Sankoff, *Comparison of musical sequences*, 1990, whose fragmentation and consolidation the
/// moves over two steps are). Any transposition and tempo costs nothing, because only steps and
/// ratios of times are compared. Paths stay near the diagonal on which both begin. For one query
/// and one thread.
///
/// Scores are thousandths of a step that agrees wholly.
final class AlignmentKernel {
  /// A step that agrees.
  static final int WHOLE = 1000;

  /// Two steps whose sum agrees, with another note between them.
  static final int WRONG_NOTE = 1200;

  /// A step that is two steps of the line: a note was left out.
  static final int LEFT_OUT = 350;

  /// Two steps that are one step of the line: a note was added.
  static final int ADDED = 900;

  /// A step of either side that nothing answers.
  static final int SKIP = -600;

  /// The most that times which disagree take from a step.
  static final int TIME = 500;

  /// Steps that a path may leave its diagonal by, and one more for so many steps of the tune.
  static final int BAND = 4;

  static final int STEPS_A_BAND = 8;

  /// Places in line and tune in one number.
  private static final int STRIDE = 128;

  private static final int NONE = Integer.MIN_VALUE / 2;

  private final int[] steps;
  private final int[] timeSteps;
  private final boolean contour;
  private final short[] like;
  private final int band;

  /// Best value and its first step, by tune steps consumed, of the last three line steps.
  private final int[][] value = new int[3][];

  private final int[][] start = new int[3][];

  private int bestStart;
  private int bestEnd;

  AlignmentKernel(TunePattern tune) {
    steps = tune.steps().toArray();
    int[] times = tune.times().toArray();
    timeSteps = new int[times.length];
    for (int i = 1; i < times.length; i++) {
      timeSteps[i] = times[i] - times[i - 1];
    }
    contour = tune.contour();
    band = BAND + steps.length / STEPS_A_BAND;
    like = new short[steps.length << 8];
    for (int i = 0; i < steps.length; i++) {
      for (int step = -128; step < 128; step++) {
        int alike =
            contour ? likeClass(steps[i], MelodyTerms.contour(0, step)) : likeStep(steps[i], step);
        like[i << 8 | step & 0xFF] = (short) alike;
      }
    }
    for (int i = 0; i < 3; i++) {
      value[i] = new int[steps.length + 2];
      start[i] = new int[steps.length + 2];
    }
  }

  private static int likeStep(int wanted, int found) {
    int difference = Math.abs(wanted - found);
    if (difference == 0) {
      return WHOLE;
    }
    if (difference % 12 == 0) {
      return 700;
    }
    return difference >= 3 ? -300 : WHOLE - difference * 400;
  }

  private static int likeClass(int wanted, int found) {
    int difference = Math.abs(wanted - found);
    return difference == 0 ? WHOLE : difference == 1 ? 300 : -600;
  }

  /// The likeness of step `i` of the tune and a step of a line, at `i << 8 | step & 0xFF`;
  /// read-only.
  short[] likeness() {
    return like;
  }

  /// How much longer each note of the tune waits than the one before; empty where lengths do not
  /// count.
  int[] timeSteps() {
    return timeSteps;
  }

  /// What waiting differently takes from a step.
  static int timePrice(int wanted, int found) {
    return Math.min(TIME, Math.abs(wanted - found) * TIME / 8);
  }

  /// The best alignment near a diagonal, in thousandths of a whole tune.
  ///
  /// @param bytes hold the steps of the line in semitones from `at` on, its times from `times` on
  /// @param count steps of the line
  /// @param diagonal step of the line beside the first of the tune; may lie before the line
  int align(byte[] bytes, int at, int times, int count, int diagonal) {
    int n = steps.length;
    int from = Math.max(0, diagonal - band);
    int to = Math.min(count, diagonal + n + band);
    int best = NONE;
    for (int[] row : value) {
      Arrays.fill(row, NONE);
    }
    value[2][0] = 0;
    start[2][0] = from * STRIDE;
    for (int j = from; j < to; j++) {
      int[] now = value[(j - from) % 3];
      int[] nowStart = start[(j - from) % 3];
      int[] one = value[(j - from + 2) % 3];
      int[] oneStart = start[(j - from + 2) % 3];
      int[] two = value[(j - from + 1) % 3];
      int[] twoStart = start[(j - from + 1) % 3];
      int low = Math.max(1, j - diagonal - band + 1);
      int high = Math.min(n, j - diagonal + band + 1);
      now[Math.max(0, low - 2)] = NONE;
      now[low - 1] = NONE;
      now[0] = 0;
      nowStart[0] = (j + 1) * STRIDE;
      boolean pair = !contour && j > from;
      int found = bytes[at + j];
      int sum = pair ? found + bytes[at + j - 1] : 0;
      int waits = j > from ? (bytes[times + j] & 0xFF) - (bytes[times + j - 1] & 0xFF) : 0;
      for (int i = low; i <= high; i++) {
        int alike = like[i - 1 << 8 | found & 0xFF];
        if (i > 1 && i <= timeSteps.length && j > from) {
          alike -= timePrice(timeSteps[i - 1], waits);
        }
        int most = one[i - 1] + alike;
        int begun = oneStart[i - 1];
        int other = one[i] + SKIP;
        if (other > most) {
          most = other;
          begun = oneStart[i];
        }
        other = i == 1 ? 0 : now[i - 1] + SKIP;
        if (other > most) {
          most = other;
          begun = i == 1 ? (j + 1) * STRIDE + 1 : nowStart[i - 1];
        }
        if (pair && steps[i - 1] == sum && two[i - 1] + LEFT_OUT > most) {
          most = two[i - 1] + LEFT_OUT;
          begun = twoStart[i - 1];
        }
        if (!contour && i > 1) {
          int wanted = steps[i - 1] + steps[i - 2];
          if (wanted == found && one[i - 2] + ADDED > most) {
            most = one[i - 2] + ADDED;
            begun = oneStart[i - 2];
          }
          if (pair && wanted == sum && two[i - 2] + WRONG_NOTE > most) {
            most = two[i - 2] + WRONG_NOTE;
            begun = twoStart[i - 2];
          }
        }
        now[i] = most;
        nowStart[i] = begun;
      }
      now[high + 1] = NONE;
      for (int i = Math.max(low, n - 1); i <= high; i++) {
        if (now[i] > best) {
          best = now[i];
          bestStart = nowStart[i];
          bestEnd = j + 1;
        }
      }
    }
    return best <= 0 ? 0 : best / n;
  }

  /// First step of the line in the alignment found last.
  int from() {
    return bestStart / STRIDE;
  }

  /// The step of the tune that it answers.
  int tuneFrom() {
    return bestStart % STRIDE;
  }

  /// Behind the last step of the line in the alignment found last.
  int to() {
    return bestEnd;
  }
}
