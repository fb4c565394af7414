package io.midicenter.analysis.chords;

/// The most probable sequence of chords (Viterbi 1967) where every change costs the same, whatever
/// chords it joins: so a frame costs O(states), and no way back need be stored.
///
/// The loops over a row of states are plain, so that the compiler makes vectors of them.
///
/// *Threads:* none: one per worker.
final class ChordPathKernel {
  private static final int STRIDE = ChordModel.STRIDE;
  private static final int KEPT_FRAMES = 1_024;

  private final ChordModel model;

  /// Evidence of single frames, by frame × [ChordModel#STRIDE] + state.
  float[] evidence = new float[0];

  /// Score of the best path that ends there.
  private float[] score = new float[0];

  private int[] best = new int[0];

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
    evidence = new float[frames * STRIDE];
    score = new float[frames * STRIDE];
    best = new int[frames];
  }

  /// Finds the chords of frames `[from, to)`.
  ///
  /// @param change cost of a change before each frame
  /// @param path states by frame: overwritten from `from` to `to`
  void run(HarmonyFrames frames, int from, int to, float[] change, short[] path) {
    for (int f = from; f < to; f++) {
      weigh(frames, f);
      int row = f * STRIDE;
      if (f == from) {
        System.arraycopy(evidence, row, score, row, STRIDE);
      } else {
        step(row, score[row - STRIDE + best[f - 1]] - change[f]);
      }
      best[f] = best(row);
    }
    path[to - 1] = (short) best[to - 1];
    for (int f = to - 2; f >= from; f--) {
      int stay = path[f + 1];
      int row = f * STRIDE;
      boolean stays = score[row + stay] >= score[row + best[f]] - change[f + 1];
      path[f] = (short) (stays ? stay : best[f]);
    }
  }

  private void weigh(HarmonyFrames frames, int f) {
    float[] out = evidence;
    int row = f * STRIDE;
    int classes = frames.classes[f];
    if (classes == 0) {
      java.util.Arrays.fill(out, row, row + STRIDE, 0);
      return;
    }
    float sum = 0;
    for (int c = 0; c < 12; c++) {
      sum += frames.ticks[f * 12 + c];
    }
    int low = frames.lowest[f] == HarmonyFrames.NO_NOTE ? -1 : frames.lowest[f] % 12;
    if (low < 0) {
      System.arraycopy(model.bias, 0, out, row, STRIDE);
    } else {
      addBass(out, row, low * STRIDE);
    }
    for (int rest = classes; rest != 0; rest &= rest - 1) {
      int c = Integer.numberOfTrailingZeros(rest);
      addClass(out, row, c * STRIDE, frames.ticks[f * 12 + c] / sum);
    }
  }

  private void addBass(float[] out, int row, int at) {
    float[] bias = model.bias;
    float[] bass = model.bass;
    for (int s = 0; s < STRIDE; s++) {
      out[row + s] = bias[s] + bass[at + s];
    }
  }

  private void addClass(float[] out, int row, int at, float weight) {
    float[] share = model.share;
    float[] present = model.present;
    for (int s = 0; s < STRIDE; s++) {
      out[row + s] += weight * share[at + s] + present[at + s];
    }
  }

  private void step(int row, float changed) {
    float[] to = score;
    float[] here = evidence;
    int before = row - STRIDE;
    for (int s = 0; s < STRIDE; s++) {
      to[row + s] = here[row + s] + Math.max(to[before + s], changed);
    }
  }

  /// The lowest state with the highest score.
  private int best(int row) {
    float[] of = score;
    float top = of[row];
    for (int s = 1; s < STRIDE; s++) {
      top = Math.max(top, of[row + s]);
    }
    int at = 0;
    while (of[row + at] != top) {
      at++;
    }
    return at;
  }
}
