package io.midicenter.analysis.key;

import java.util.Arrays;

/// The sequence of keys with the highest sum of correlations, each change at one cost (Viterbi
/// 1967): as all changes cost the same, a bar costs O(keys), and no way back need be stored.
///
/// Correlations are whole numbers, [#UNIT] to 1, and rows of keys arrays of their own, all read at
/// one index: so the compiler makes vectors of the plain loops over them.
///
/// *Threads:* none: one per worker.
final class KeyPathKernel {
  private static final int KEPT_BARS = 512;

  /// Length of a row of keys: a whole number of vectors.
  private static final int STRIDE = 32;

  /// Length of a standardised row of weights, and of a profile.
  private static final int LENGTH = 1 << 13;

  /// A correlation of 1.
  static final int UNIT = LENGTH * LENGTH;

  /// What fills a row up behind the keys is never the best.
  private static final int NEVER = -4 * UNIT;

  private static final int[] BASE = new int[STRIDE];

  /// By pitch class and key.
  private static final int[][] PROFILES = new int[12][STRIDE];

  static {
    Arrays.fill(BASE, KeyProfiles.KEYS, STRIDE, NEVER);
    for (int key = 0; key < KeyProfiles.KEYS; key++) {
      for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
        PROFILES[pitchClass][key] = (int) Math.rint(LENGTH * KeyProfiles.standard(key, pitchClass));
      }
    }
  }

  /// Score of the best path that ends there, above the best path to any key one bar earlier.
  private int[][] score = new int[KEPT_BARS][STRIDE];

  private int[] best = new int[KEPT_BARS];
  private int[] path = new int[KEPT_BARS];
  private final int[] row = new int[12];
  private final int[] r = new int[STRIDE];

  /// Finds the keys of bars `[0, bars)`.
  ///
  /// @param weights by bar × 12 + pitch class
  /// @param change cost of a change, where a bar that is exactly in a key counts [#UNIT]; at most 5
  ///   of those
  /// @return the keys by bar; longer, and overwritten by the next call
  int[] path(double[] weights, int bars, int change) {
    reserve(bars);
    for (int bar = 0; bar < bars; bar++) {
      correlate(weights, bar * 12);
      best[bar] =
          bar == 0
              ? step(BASE, r, score[0], 0, NEVER)
              : step(score[bar - 1], r, score[bar], best[bar - 1], -change);
    }
    int stay = first(score[bars - 1], best[bars - 1]);
    path[bars - 1] = stay;
    for (int bar = bars - 2; bar >= 0; bar--) {
      if (score[bar][stay] < best[bar] - change) {
        stay = first(score[bar], best[bar]);
      }
      path[bar] = stay;
    }
    return path;
  }

  private void reserve(int bars) {
    if (best.length < bars || (best.length > KEPT_BARS && bars <= KEPT_BARS)) {
      int length = Math.max(bars, KEPT_BARS);
      score = new int[length][STRIDE];
      best = new int[length];
      path = new int[length];
    }
  }

  /// Fills [#r] with the correlations of 12 weights; all 0 where they are equal.
  private void correlate(double[] weights, int from) {
    double sum = 0;
    double squares = 0;
    for (int i = from; i < from + 12; i += 4) {
      double a = weights[i];
      double b = weights[i + 1];
      double c = weights[i + 2];
      double d = weights[i + 3];
      sum += (a + b) + (c + d);
      squares += (a * a + b * b) + (c * c + d * d);
    }
    double mean = sum / 12;
    double spread = squares - sum * mean;
    double scale = spread <= 1e-12 * squares ? 0 : LENGTH / Math.sqrt(spread);
    for (int i = 0; i < 12; i++) {
      row[i] = (int) Math.rint((weights[from + i] - mean) * scale);
    }
    add(BASE, r, 0);
    add(r, r, 4);
    add(r, r, 8);
  }

  /// `out = base + ` what four pitch classes speak for.
  private void add(int[] base, int[] out, int from) {
    add(
        base,
        out,
        PROFILES[from],
        row[from],
        PROFILES[from + 1],
        row[from + 1],
        PROFILES[from + 2],
        row[from + 2],
        PROFILES[from + 3],
        row[from + 3]);
  }

  private static void add(
      int[] base, int[] out, int[] a, int wa, int[] b, int wb, int[] c, int wc, int[] d, int wd) {
    for (int k = 0; k < STRIDE; k++) {
      out[k] = base[k] + (a[k] * wa + b[k] * wb) + (c[k] * wc + d[k] * wd);
    }
  }

  /// One bar on: stay, or come from the best key before.
  ///
  /// @return the highest score
  private static int step(int[] before, int[] r, int[] score, int best, int changed) {
    int top = Integer.MIN_VALUE;
    for (int k = 0; k < STRIDE; k++) {
      int next = r[k] + Math.max(before[k] - best, changed);
      score[k] = next;
      top = Math.max(top, next);
    }
    return top;
  }

  /// The lowest key with that value.
  private static int first(int[] row, int value) {
    int k = 0;
    while (row[k] != value) {
      k++;
    }
    return k;
  }
}
