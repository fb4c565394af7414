package io.midicenter.index.match;

import io.midicenter.analysis.grams.MelodyTerms;
import io.midicenter.index.material.StepReader;
import java.util.Arrays;

/// Looks through the lines of a file for the places that are likeliest to hold a tune: wherever a
/// line and the tune share a gram, the tune is laid beside the line so that the grams meet (a
/// *diagonal*: the same distance between places of both), and compared step by step, once straight
/// and once with a note more or less on the way. What an alignment would find is never far from it,
/// at a twentieth of the cost (after the seeds of BLAST: Altschul et al., *Basic local alignment
/// search tool*, 1990). For one query and one thread.
final class TuneScan {
  /// Places of a file that are kept.
  static final int PLACES = 4;

  /// Diagonals are told apart by their low bits: tunes have fewer steps.
  private static final int RING = 128;

  private final int n;
  private final int length;
  private final int bits;
  private final long[] known;
  private final byte[] first;
  private final byte[] next;
  private final byte[] symbols = new byte[256];
  private final short[] like;
  private final int[] wanted;
  private final int[] timeSteps;
  private final boolean pairs;
  private final long[] seen = new long[RING];
  private final int[] scores = new int[PLACES];
  private final int[] lines = new int[PLACES];
  private final int[] diagonals = new int[PLACES];
  private int size;
  private long base = RING;

  TuneScan(TunePattern tune, AlignmentKernel kernel) {
    n = tune.steps().size();
    length = tune.contour() ? MelodyTerms.CLASS_GRAM : 3;
    bits = tune.contour() ? 3 : 5;
    int grams = 1 << bits * length;
    known = new long[grams / 64];
    first = new byte[grams];
    next = new byte[n];
    for (int step = -128; step < 128; step++) {
      int symbol = tune.contour() ? MelodyTerms.contour(0, step) : MelodyTerms.interval(0, step);
      symbols[step & 0xFF] = (byte) symbol;
    }
    like = kernel.likeness();
    wanted = tune.steps().toArray();
    timeSteps = kernel.timeSteps();
    pairs = !tune.contour();
    grams(tune, grams - 1);
  }

  private void grams(TunePattern tune, int mask) {
    Arrays.fill(next, (byte) -1);
    int gram = 0;
    for (int i = 0; i < n; i++) {
      int symbol =
          tune.contour() ? tune.steps().at(i) : MelodyTerms.interval(0, tune.steps().at(i));
      gram = (gram << bits | symbol) & mask;
      int from = i - length + 1;
      if (from >= 0) {
        boolean again = (known[gram >> 6] >>> gram & 1) != 0;
        next[from] = again ? first[gram] : -1;
        first[gram] = (byte) from;
        known[gram >> 6] |= 1L << gram;
      }
    }
  }

  /// Finds the best places.
  ///
  /// @return the likeness of the best one, in thousandths of a step that agrees; 0 without a place
  int scan(StepReader file) {
    size = 0;
    for (int line = 0; line < file.size(); line++) {
      int worth = file.isMain(line) ? 1000 : MelodyRanker.OTHER_LINE;
      scan(file.bytes(), file.stepsAt(line), file.timesAt(line), file.steps(line), line, worth);
      base += RING + file.steps(line);
    }
    return size == 0 ? 0 : scores[0];
  }

  private void scan(byte[] bytes, int steps, int times, int count, int line, int worth) {
    int mask = (1 << bits * length) - 1;
    int gram = 0;
    for (int i = 0; i < count; i++) {
      gram = (gram << bits | symbols[bytes[steps + i] & 0xFF]) & mask;
      if ((known[gram >> 6] >>> gram & 1) != 0 && i >= length - 1) {
        for (int q = first[gram]; q >= 0; q = next[q]) {
          int diagonal = i - length + 1 - q;
          long mark = base + diagonal;
          int slot = (int) (mark & RING - 1);
          if (seen[slot] != mark) {
            seen[slot] = mark;
            offer(lay(bytes, steps, times, count, diagonal) * worth / 1000, line, diagonal);
          }
        }
      }
    }
  }

  /// The likeness of the tune to a line, its first step beside step `diagonal`.
  private int lay(byte[] bytes, int steps, int times, int count, int diagonal) {
    int straight = 0;
    int before = 0;
    int early = 0;
    int late = 0;
    int mostEarly = 0;
    int leastEarly = 0;
    int mostLate = 0;
    int leastLate = 0;
    for (int k = 0; k < n; k++) {
      int at = diagonal + k;
      int here = straight + like(bytes, steps, times, count, k, at);
      if (pairs
          && k > 0
          && at > 0
          && at < count
          && wanted[k] + wanted[k - 1] == bytes[steps + at] + bytes[steps + at - 1]
          && before + AlignmentKernel.WRONG_NOTE > here) {
        here = before + AlignmentKernel.WRONG_NOTE;
      }
      before = straight;
      straight = here;
      early += like(bytes, steps, times, count, k, at - 1);
      late += like(bytes, steps, times, count, k, at + 1);
      mostEarly = Math.max(mostEarly, straight - early);
      leastEarly = Math.min(leastEarly, straight - early);
      mostLate = Math.max(mostLate, straight - late);
      leastLate = Math.min(leastLate, straight - late);
    }
    int shifted = Math.max(Math.max(early + mostEarly, straight - leastEarly), late + mostLate);
    shifted = Math.max(shifted, straight - leastLate) + AlignmentKernel.SKIP;
    return Math.max(straight, shifted);
  }

  private int like(byte[] bytes, int steps, int times, int count, int k, int at) {
    if (at < 0 || at >= count) {
      return AlignmentKernel.SKIP;
    }
    int score = like[k << 8 | bytes[steps + at] & 0xFF];
    if (k == 0 || at == 0 || k >= timeSteps.length) {
      return score;
    }
    int waits = (bytes[times + at] & 0xFF) - (bytes[times + at - 1] & 0xFF);
    return score - AlignmentKernel.timePrice(timeSteps[k], waits);
  }

  private void offer(int score, int line, int diagonal) {
    if (size == PLACES && score <= scores[size - 1]) {
      return;
    }
    int at = size < PLACES ? size++ : size - 1;
    while (at > 0 && scores[at - 1] < score) {
      scores[at] = scores[at - 1];
      lines[at] = lines[at - 1];
      diagonals[at] = diagonals[at - 1];
      at--;
    }
    scores[at] = score;
    lines[at] = line;
    diagonals[at] = diagonal;
  }

  /// Places kept, best first.
  int size() {
    return size;
  }

  int line(int place) {
    return lines[place];
  }

  /// Step of the line beside the first of the tune; may lie before the line.
  int diagonal(int place) {
    return diagonals[place];
  }
}
