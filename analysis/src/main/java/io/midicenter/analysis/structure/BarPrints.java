package io.midicenter.analysis.structure;

import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import java.util.Arrays;

/// Each bar as two sets of (step, key): as it is, and with pitched keys counted from the lowest one
/// of the bar, so that a transposed bar is equal. A set is a Bloom filter of 512 bits with one
/// hash, so that the Jaccard index of two bars costs eight words; steps are twelfths of a quarter,
/// in a performance fourths. Doubled notes count once. Parts do not matter.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class BarPrints {
  /// Bars that are looked at: 16,384 quarters in common time.
  static final int MOST_BARS = 4096;

  private static final int WORDS = 8;
  private static final int STEPS = 12;
  private static final int STEPS_PLAYED = 4;
  private static final int PLAYED = 12;
  private static final int DRUM = 128;
  private static final int NO_KEY = 128;
  private static final int KEPT_BARS = 512;

  private long[] exact = new long[KEPT_BARS * WORDS];
  private long[] shape = new long[KEPT_BARS * WORDS];
  private int[] lowest = new int[KEPT_BARS];
  private int bars;

  /// @param start tick at which the first bar begins
  /// @param count bars of the piece, at most [#MOST_BARS]
  void load(Piece piece, boolean[] drums, double start, int count) {
    reserve(count);
    bars = count;
    NoteTable notes = piece.notes();
    double bar = piece.bar();
    Integer nomml = piece.grid().nomml();
    boolean played = nomml != null && nomml == PLAYED;
    double step = (double) piece.quarter() / (played ? STEPS_PLAYED : STEPS);
    int i = 0;
    while (i < notes.size && notes.on[i] < start - step / 2) {
      i++;
    }
    for (int no = 0; no < bars && i < notes.size; no++) {
      double line = start + no * bar;
      i = addBar(piece, drums, no, i, line, line + bar - step / 2, step);
    }
  }

  /// Adds the notes from `from` on that begin before `end`; returns the first one that does not.
  private int addBar(
      Piece piece, boolean[] drums, int no, int from, double line, double end, double step) {
    NoteTable notes = piece.notes();
    int to = from;
    int low = NO_KEY;
    for (; to < notes.size && notes.on[to] < end; to++) {
      if (!drums[piece.parts().part(to)]) {
        low = Math.min(low, notes.key[to]);
      }
    }
    lowest[no] = low;
    for (int i = from; i < to; i++) {
      int at = Math.max(0, (int) ((notes.on[i] - line) / step + 0.5));
      boolean drum = drums[piece.parts().part(i)];
      int key = notes.key[i];
      set(exact, no, at << 8 | (drum ? DRUM | key : key));
      set(shape, no, at << 8 | (drum ? DRUM | key : key - low));
    }
    return to;
  }

  private static void set(long[] sets, int bar, int element) {
    int hash = element * 0x9E3779B1;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    int bit = hash >>> (Integer.SIZE - 9);
    sets[bar * WORDS + (bit >> 6)] |= 1L << bit;
  }

  private void reserve(int count) {
    if (lowest.length < count || (lowest.length > KEPT_BARS && count <= KEPT_BARS)) {
      int length = Math.max(KEPT_BARS, count);
      exact = new long[length * WORDS];
      shape = new long[length * WORDS];
      lowest = new int[length];
    }
    Arrays.fill(exact, 0, count * WORDS, 0);
    Arrays.fill(shape, 0, count * WORDS, 0);
    Arrays.fill(lowest, 0, count, NO_KEY);
  }

  int bars() {
    return bars;
  }

  boolean isEmpty(int bar) {
    for (int i = bar * WORDS; i < (bar + 1) * WORDS; i++) {
      if (exact[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /// 0..1: Jaccard index of two stretches of `count` bars; 1 for two silences.
  double alike(int a, int b, int count) {
    return jaccard(exact, a, b, count);
  }

  /// The same for stretches that are one transposition of each other, else 0.
  double transposed(int a, int b, int count) {
    int by = 0;
    for (int i = 0; i < count; i++) {
      boolean silentA = lowest[a + i] == NO_KEY;
      if (silentA != (lowest[b + i] == NO_KEY)) {
        return 0;
      }
      int here = lowest[b + i] - lowest[a + i];
      if (!silentA && by != 0 && here != by) {
        return 0;
      }
      by = silentA ? by : here;
    }
    return by == 0 ? 0 : jaccard(shape, a, b, count);
  }

  private static double jaccard(long[] sets, int a, int b, int count) {
    int both = 0;
    int either = 0;
    int shift = (b - a) * WORDS;
    for (int i = a * WORDS; i < (a + count) * WORDS; i++) {
      both += Long.bitCount(sets[i] & sets[i + shift]);
      either += Long.bitCount(sets[i] | sets[i + shift]);
    }
    return either == 0 ? 1 : (double) both / either;
  }
}
