package io.midicenter.analysis.chords;

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

  private final EvidenceRows evidence;

  /// Score of the best path that ends there, above the best path to any state one frame earlier.
  private int[][] score = new int[0][];

  /// Best score of each frame.
  private int[] best = new int[0];

  ChordPathKernel(ChordModel model) {
    evidence = new EvidenceRows(model);
    resize(KEPT_FRAMES);
  }

  /// Frames there is room for.
  int frames() {
    return best.length;
  }

  /// Makes room for a file of so many frames.
  void reserve(int frames) {
    evidence.reserve(frames);
    if (best.length < frames) {
      resize(Math.max(frames, Math.min(2 * best.length, HarmonyFrames.MAX_FRAMES)));
    } else if (best.length > KEPT_FRAMES && frames <= KEPT_FRAMES) {
      resize(KEPT_FRAMES);
    }
  }

  private void resize(int frames) {
    score = new int[frames][STRIDE];
    best = new int[frames];
  }

  /// Of the frames of the last paths.
  EvidenceRows evidence() {
    return evidence;
  }

  /// Finds the chords of frames `[from, to)`.
  ///
  /// @param change cost of a change before each frame, in units of [ChordModel#LOGIT]
  /// @param path states by frame: overwritten from `from` to `to`
  void run(HarmonyFrames frames, int from, int to, int[] change, short[] path) {
    for (int f = from; f < to; f++) {
      int[] here = evidence.weigh(frames, f);
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
