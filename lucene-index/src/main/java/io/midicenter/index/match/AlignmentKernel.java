package io.midicenter.index.match;

import java.util.Arrays;

/// Aligns a tune with stretches of melody lines: the best path through steps of both, where a wrong
/// note, a note left out, a note added and skipped ends each have their price (after Mongeau and
/// Sankoff, *Comparison of musical sequences*, 1990, whose fragmentation and consolidation the
/// moves over two steps are). Any transposition and tempo costs nothing, because only steps and
/// ratios of times are compared. For one query and one thread.
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

  private static final int SPAN = 127;

  /// Places in line and tune in one number.
  private static final int STRIDE = 128;

  private static final int NONE = Integer.MIN_VALUE / 2;

  private final int[] steps;
  private final int[] times;
  private final boolean contour;
  private final int[][] table;

  /// Best value and its first step, by tune steps consumed, of the last three line steps.
  private final int[][] value = new int[3][];

  private final int[][] start = new int[3][];

  private int bestStart;
  private int bestEnd;

  AlignmentKernel(TunePattern tune) {
    steps = tune.steps().toArray();
    times = tune.times().toArray();
    contour = tune.contour();
    table = new int[steps.length][2 * SPAN + 1];
    for (int i = 0; i < steps.length; i++) {
      for (int step = -SPAN; step <= SPAN; step++) {
        table[i][step + SPAN] = contour ? likeClass(steps[i], step) : likeStep(steps[i], step);
      }
    }
    for (int i = 0; i < 3; i++) {
      value[i] = new int[steps.length + 1];
      start[i] = new int[steps.length + 1];
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

  /// The best alignment that ends inside `found[from, to)`, in thousandths of a whole tune.
  ///
  /// @param found steps of the line: semitones, or contour classes
  /// @param foundTimes codes, one a step
  int align(int[] found, int[] foundTimes, int from, int to) {
    int n = steps.length;
    int best = NONE;
    Arrays.fill(value[0], NONE);
    Arrays.fill(value[1], NONE);
    Arrays.fill(value[2], NONE);
    border(value[2], start[2], from);
    for (int j = from; j < to; j++) {
      int[] now = value[(j - from) % 3];
      int[] nowStart = start[(j - from) % 3];
      int[] one = value[(j - from + 2) % 3];
      int[] oneStart = start[(j - from + 2) % 3];
      int[] two = value[(j - from + 1) % 3];
      int[] twoStart = start[(j - from + 1) % 3];
      now[0] = 0;
      nowStart[0] = (j + 1) * STRIDE;
      for (int i = 1; i <= n; i++) {
        int most = one[i - 1] + like(i - 1, found, foundTimes, j, from);
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
        if (!contour) {
          boolean pair = j > from;
          int sum = pair ? found[j] + found[j - 1] : 0;
          if (pair && steps[i - 1] == sum && two[i - 1] + LEFT_OUT > most) {
            most = two[i - 1] + LEFT_OUT;
            begun = twoStart[i - 1];
          }
          if (i > 1) {
            int wanted = steps[i - 1] + steps[i - 2];
            if (wanted == found[j] && one[i - 2] + ADDED > most) {
              most = one[i - 2] + ADDED;
              begun = oneStart[i - 2];
            }
            if (pair && wanted == sum && two[i - 2] + WRONG_NOTE > most) {
              most = two[i - 2] + WRONG_NOTE;
              begun = twoStart[i - 2];
            }
          }
        }
        now[i] = most;
        nowStart[i] = begun;
      }
      for (int i = Math.max(1, n - 1); i <= n; i++) {
        if (now[i] > best) {
          best = now[i];
          bestStart = nowStart[i];
          bestEnd = j + 1;
        }
      }
    }
    return best <= 0 ? 0 : best / n;
  }

  private static void border(int[] values, int[] starts, int from) {
    values[0] = 0;
    starts[0] = from * STRIDE;
  }

  private int like(int i, int[] found, int[] foundTimes, int j, int from) {
    int like = table[i][Math.max(-SPAN, Math.min(SPAN, found[j])) + SPAN];
    if (times.length == 0 || i == 0 || j == from || i >= times.length) {
      return like;
    }
    int wanted = times[i] - times[i - 1];
    int is = foundTimes[j] - foundTimes[j - 1];
    return like - Math.min(TIME, Math.abs(wanted - is) * TIME / 8);
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
