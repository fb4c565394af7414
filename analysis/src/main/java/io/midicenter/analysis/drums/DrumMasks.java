package io.midicenter.analysis.drums;

import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import java.util.Arrays;

/// Bars of lane masks and how alike they are. A hit counts as present in another bar where that has
/// one within a step; kick and snare weigh twice.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class DrumMasks {
  private static final int WORDS = (DrumLane.COUNT + 1) / 2;
  private static final int CORE_WEIGHT = 2;

  /// Bars at most this far apart play the same pattern.
  private static final double SAME = 0.15;

  private static final double FILL_DISTANCE = 0.35;
  private static final double FILL_HITS = 1.5;
  private static final int PHRASE = 4;
  private static final DrumLane[] FILL_LANES = {
    DrumLane.SNARE, DrumLane.LOW_TOM, DrumLane.MID_TOM, DrumLane.HIGH_TOM, DrumLane.CRASH
  };

  final int[] masks = new int[DrumAnalysis.MAX_BARS * DrumLane.COUNT];
  int bars;

  /// Two lanes a word: the hits, and the hits with their neighbours.
  private final long[] hits = new long[DrumAnalysis.MAX_BARS * WORDS];

  private final long[] near = new long[DrumAnalysis.MAX_BARS * WORDS];
  private final int[] weight = new int[DrumAnalysis.MAX_BARS];
  private final int[] votes = new int[DrumAnalysis.MAX_BARS];
  private final int[] fillHits = new int[DrumAnalysis.MAX_BARS];
  private final int[] sorted = new int[DrumAnalysis.MAX_BARS];

  void clear() {
    Arrays.fill(masks, 0, bars * DrumLane.COUNT, 0);
    bars = 0;
  }

  void add(int bar, DrumLane lane, int step) {
    bars = Math.max(bars, bar + 1);
    masks[at(bar, lane)] |= 1 << step;
  }

  int mask(int bar, DrumLane lane) {
    return masks[at(bar, lane)];
  }

  /// Lanes are stored in their order.
  @SuppressWarnings("EnumOrdinal")
  private static int at(int bar, DrumLane lane) {
    return bar * DrumLane.COUNT + lane.ordinal();
  }

  /// The bar that most bars are like, the first of equals; −1 without hits.
  int mainBar() {
    pack();
    Arrays.fill(votes, 0, bars, 0);
    int best = -1;
    for (int a = 0; a < bars; a++) {
      if (weight[a] == 0) {
        continue;
      }
      votes[a]++;
      for (int b = a + 1; b < bars; b++) {
        if (weight[b] != 0 && distance(a, b) <= SAME) {
          votes[a]++;
          votes[b]++;
        }
      }
      best = best < 0 || votes[a] > votes[best] ? a : best;
    }
    return best;
  }

  /// Writes to `into` the bars that leave the main pattern for toms, crashes and snare where a
  /// phrase of four bars or the music ends; returns how many. Call [#mainBar] first.
  int fills(int main, int[] into) {
    if (main < 0 || bars < 2) {
      return 0;
    }
    for (int bar = 0; bar < bars; bar++) {
      fillHits[bar] = 0;
      for (DrumLane lane : FILL_LANES) {
        fillHits[bar] += Integer.bitCount(mask(bar, lane));
      }
      sorted[bar] = fillHits[bar];
    }
    Arrays.sort(sorted, 0, bars);
    int median = sorted[(bars - 1) / 2];
    int found = 0;
    for (int bar = 0; bar < bars; bar++) {
      boolean closes = (bar + 1) % PHRASE == 0 || bar == bars - 1;
      if (closes
          && fillHits[bar] > 0
          && fillHits[bar] >= FILL_HITS * median
          && distance(main, bar) > FILL_DISTANCE) {
        into[found++] = bar;
      }
    }
    return found;
  }

  private void pack() {
    for (int bar = 0; bar < bars; bar++) {
      weight[bar] = 0;
      for (int word = 0; word < WORDS; word++) {
        int at = bar * DrumLane.COUNT + 2 * word;
        int low = masks[at];
        int high = 2 * word + 1 < DrumLane.COUNT ? masks[at + 1] : 0;
        hits[bar * WORDS + word] = pair(low, high);
        near[bar * WORDS + word] = pair(widen(low), widen(high));
        weight[bar] += weight(word) * (Integer.bitCount(low) + Integer.bitCount(high));
      }
    }
  }

  private static int weight(int word) {
    return word == 0 ? CORE_WEIGHT : 1;
  }

  private static long pair(int low, int high) {
    return low & 0xFFFF_FFFFL | (long) high << 32;
  }

  private static int widen(int mask) {
    return mask | mask << 1 | mask >>> 1;
  }

  /// 0..1: weighted share of the hits of two bars that the other one lacks.
  double distance(int a, int b) {
    int missing = 0;
    for (int word = 0; word < WORDS; word++) {
      int i = a * WORDS + word;
      int j = b * WORDS + word;
      missing +=
          weight(word) * (Long.bitCount(hits[i] & ~near[j]) + Long.bitCount(hits[j] & ~near[i]));
    }
    int all = weight[a] + weight[b];
    return all == 0 ? 0 : (double) missing / all;
  }
}
