package io.midicenter.analysis.chords;

import java.util.Arrays;

/// The most probable sequence of chords (Viterbi 1967) where every change costs the same, whatever
/// chords it joins: so a frame costs O(states), and no way back need be stored.
///
/// Rows of states are arrays of their own, all read at one index, and hold whole numbers: so the
/// compiler makes vectors of the plain loops over them.
///
/// *Threads:* none: one per worker.
final class ChordPathKernel {
  private static final int STRIDE = ChordModel.STRIDE;
  private static final int KEPT_FRAMES = 1_024;

  private final ChordModel model;

  /// Evidence of single frames, by frame and state.
  int[][] evidence = new int[0][];

  /// Score of the best path that ends there, above the best path to any state one frame earlier.
  private int[][] score = new int[0][];

  /// Best score of each frame.
  private int[] best = new int[0];

  /// Rows of the pitch classes of a frame, and their shares; a multiple of four.
  private final int[] rows = new int[12];

  private final int[] shares = new int[12];

  ChordPathKernel(ChordModel model) {
    this.model = model;
    resize(KEPT_FRAMES);
  }

  /// Frames there is room for.
  int frames() {
    return best.length;
  }

  /// Makes room for a file of so many frames.
  void reserve(int frames) {
    if (best.length < frames) {
      resize(Math.max(frames, Math.min(2 * best.length, HarmonyFrames.MAX_FRAMES)));
    } else if (best.length > KEPT_FRAMES && frames <= KEPT_FRAMES) {
      resize(KEPT_FRAMES);
    }
  }

  private void resize(int frames) {
    evidence = new int[frames][STRIDE];
    score = new int[frames][STRIDE];
    best = new int[frames];
  }

  /// Finds the chords of frames `[from, to)`.
  ///
  /// @param change cost of a change before each frame, in units of [ChordModel#LOGIT]
  /// @param path states by frame: overwritten from `from` to `to`
  void run(HarmonyFrames frames, int from, int to, int[] change, short[] path) {
    for (int f = from; f < to; f++) {
      int[] here = evidence[f];
      weigh(frames, f, here);
      if (f == from) {
        System.arraycopy(here, 0, score[f], 0, STRIDE);
        best[f] = highestAbove(0, here);
      } else {
        best[f] = step(score[f - 1], here, score[f], best[f - 1], -change[f]);
      }
    }
    int stay = first(score[to - 1], best[to - 1]);
    path[to - 1] = (short) stay;
    for (int f = to - 2; f >= from; f--) {
      if (score[f][stay] - best[f] < -change[f + 1]) {
        stay = first(score[f], best[f]);
      }
      path[f] = (short) stay;
    }
  }

  private void weigh(HarmonyFrames frames, int f, int[] out) {
    int classes = frames.classes[f];
    if (classes == 0) {
      Arrays.fill(out, 0);
      return;
    }
    float sum = 0;
    for (int rest = classes; rest != 0; rest &= rest - 1) {
      sum += frames.ticks[f * 12 + Integer.numberOfTrailingZeros(rest)];
    }
    float perTick = ChordModel.WHOLE / sum;
    int bass = frames.bass(f);
    int n = 0;
    for (int rest = classes; rest != 0; rest &= rest - 1) {
      int c = Integer.numberOfTrailingZeros(rest);
      rows[n] = c;
      shares[n++] = Math.round(perTick * frames.ticks[f * 12 + c]);
    }
    for (int pad = n; pad % 4 != 0; pad++) {
      rows[pad] = ChordModel.SILENT;
      shares[pad] = 0;
    }
    int[] base = model.base[bass < 0 ? ChordModel.NO_BASS : bass];
    for (int from = 0; from < n; from += 4) {
      weigh(out, from == 0 ? base : out, from, n - from);
    }
  }

  /// `out = base + ` the evidence of up to four pitch classes.
  private void weigh(int[] out, int[] base, int from, int n) {
    int a = rows[from];
    int b = rows[from + 1];
    int wa = shares[from];
    int wb = shares[from + 1];
    if (n <= 2) {
      add(out, base, model.share[a], wa, model.present[a], model.share[b], wb, model.present[b]);
      return;
    }
    int c = rows[from + 2];
    int d = rows[from + 3];
    add(
        out,
        base,
        model.share[a],
        wa,
        model.present[a],
        model.share[b],
        wb,
        model.present[b],
        model.share[c],
        shares[from + 2],
        model.present[c],
        model.share[d],
        shares[from + 3],
        model.present[d]);
  }

  private static void add(
      int[] out,
      int[] base,
      int[] share,
      int weight,
      int[] present,
      int[] share2,
      int weight2,
      int[] present2) {
    for (int s = 0; s < STRIDE; s++) {
      out[s] = base[s] + (weight * share[s] + present[s]) + (weight2 * share2[s] + present2[s]);
    }
  }

  /// Four at once: beginning and ending a loop costs as much as half of it.
  private static void add(
      int[] out,
      int[] base,
      int[] share,
      int weight,
      int[] present,
      int[] share2,
      int weight2,
      int[] present2,
      int[] share3,
      int weight3,
      int[] present3,
      int[] share4,
      int weight4,
      int[] present4) {
    for (int s = 0; s < STRIDE; s++) {
      out[s] =
          base[s]
              + ((weight * share[s] + present[s]) + (weight2 * share2[s] + present2[s]))
              + ((weight3 * share3[s] + present3[s]) + (weight4 * share4[s] + present4[s]));
    }
  }

  /// One frame on: stay, or come from the best state before.
  ///
  /// @return the highest score
  private static int step(int[] before, int[] evidence, int[] score, int best, int changed) {
    int top = Integer.MIN_VALUE;
    for (int s = 0; s < STRIDE; s++) {
      int next = evidence[s] + Math.max(before[s] - best, changed);
      score[s] = next;
      top = Math.max(top, next);
    }
    return top;
  }

  /// By how much the highest value of a row is above `level`.
  static int highestAbove(int level, int[] row) {
    int top = Integer.MIN_VALUE;
    for (int s = 0; s < STRIDE; s++) {
      top = Math.max(top, row[s] - level);
    }
    return top;
  }

  /// The lowest state with that value.
  private static int first(int[] row, int value) {
    int s = 0;
    while (row[s] != value) {
      s++;
    }
    return s;
  }
}
