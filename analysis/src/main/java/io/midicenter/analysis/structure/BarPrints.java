package io.midicenter.analysis.structure;

import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
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
  private static final int DRUM = 128;
  private static final int NO_KEY = 128;
  private static final int UNKNOWN = -1;
  private static final int KEPT_BARS = 512;

  private long[] exact = new long[KEPT_BARS * WORDS];
  private long[] shape = new long[KEPT_BARS * WORDS];

  /// The eight words of each exact set laid over each other.
  private long[] folded = new long[KEPT_BARS];

  /// Sizes of all exact sets before each bar together, and behind the last bar of all.
  private final int[] sizes = new int[MOST_BARS + 1];

  /// Sizes of the shapes; [#UNKNOWN] until one is asked for, which few are.
  private int[] shapeSizes = new int[KEPT_BARS];

  private int[] lowest = new int[KEPT_BARS];

  /// First note of each bar, and behind the last one its end.
  private int[] first = new int[KEPT_BARS + 1];

  private int bars;

  private NoteTable notes = new NoteTable();
  private PartOrder parts = new PartOrder();
  private boolean[] drums = new boolean[0];
  private double start;
  private double bar;
  private double step;

  /// @param drums by part; kept, as the notes are, until the next load
  /// @param start tick at which the first bar begins
  /// @param count bars of the piece, at most [#MOST_BARS]
  void load(Piece piece, boolean[] drums, double start, int count) {
    reserve(count);
    bars = count;
    notes = piece.notes();
    parts = piece.parts();
    this.drums = drums;
    this.start = start;
    bar = piece.bar();
    Integer nomml = piece.grid().nomml();
    boolean played = nomml != null && nomml == NoteStatistics.PLAYED;
    step = (double) piece.quarter() / (played ? STEPS_PLAYED : STEPS);
    int i = 0;
    while (i < notes.size && notes.on[i] < start - step / 2) {
      i++;
    }
    first[0] = i;
    for (int no = 0; no < bars; no++) {
      first[no + 1] = addBar(no, first[no]);
    }
  }

  /// Adds the notes from `from` on that begin before the end of a bar; returns the first one that
  /// does not.
  private int addBar(int no, int from) {
    double line = start + no * bar;
    double end = line + bar - step / 2;
    int low = NO_KEY;
    int size = 0;
    int i = from;
    for (; i < notes.size && notes.on[i] < end; i++) {
      int key = notes.key[i];
      if (drums[parts.part(i)]) {
        key |= DRUM;
      } else {
        low = Math.min(low, key);
      }
      size += add(exact, no, time(i, line) << 8 | key);
    }
    long fold = 0;
    for (int word = no * WORDS; word < (no + 1) * WORDS; word++) {
      fold |= exact[word];
    }
    folded[no] = fold;
    lowest[no] = low;
    sizes[no + 1] = sizes[no] + size;
    shapeSizes[no] = UNKNOWN;
    return i;
  }

  private void makeShape(int no) {
    if (shapeSizes[no] != UNKNOWN) {
      return;
    }
    double line = start + no * bar;
    int size = 0;
    for (int i = first[no]; i < first[no + 1]; i++) {
      int key = drums[parts.part(i)] ? DRUM | notes.key[i] : notes.key[i] - lowest[no];
      size += add(shape, no, time(i, line) << 8 | key);
    }
    shapeSizes[no] = size;
  }

  /// Step of the bar.
  private int time(int note, double line) {
    return Math.max(0, (int) ((notes.on[note] - line) / step + 0.5));
  }

  /// Adds an element; returns 1, or 0 where its bit was set before.
  private static int add(long[] sets, int bar, int element) {
    int bit = hash(element);
    int at = bar * WORDS + (bit >> 6);
    long before = sets[at];
    sets[at] = before | 1L << bit;
    return (int) (~before >>> bit & 1);
  }

  private static int hash(int element) {
    int hash = element * 0x9E3779B1;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    return hash >>> (Integer.SIZE - 9);
  }

  private void reserve(int count) {
    if (lowest.length < count || (lowest.length > KEPT_BARS && count <= KEPT_BARS)) {
      int length = Math.max(KEPT_BARS, count);
      exact = new long[length * WORDS];
      shape = new long[length * WORDS];
      folded = new long[length];
      shapeSizes = new int[length];
      lowest = new int[length];
      first = new int[length + 1];
    }
    Arrays.fill(exact, 0, count * WORDS, 0);
    Arrays.fill(shape, 0, count * WORDS, 0);
  }

  int bars() {
    return bars;
  }

  boolean isEmpty(int bar) {
    return sizes[bar] == sizes[bar + 1];
  }

  /// 0..1: Jaccard index of two stretches of `count` bars, 1 for two silences; 0 where what differs
  /// in the folded sets shows that it is below `least`.
  double alike(int a, int b, int count, double least) {
    int all = sizes[a + count] - sizes[a] + sizes[b + count] - sizes[b];
    int differ = 0;
    for (int i = 0; i < count; i++) {
      differ += Long.bitCount(folded[a + i] ^ folded[b + i]);
    }
    return differ * (1 + least) > all * (1 - least) + 1e-6
        ? 0
        : index(both(exact, a, b, count), all);
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
    if (by == 0) {
      return 0;
    }
    int all = 0;
    for (int i = 0; i < count; i++) {
      makeShape(a + i);
      makeShape(b + i);
      all += shapeSizes[a + i] + shapeSizes[b + i];
    }
    return index(both(shape, a, b, count), all);
  }

  private static double index(int both, int all) {
    return all == 0 ? 1 : (double) both / (all - both);
  }

  /// Size of the intersection.
  private static int both(long[] sets, int a, int b, int count) {
    int both = 0;
    int shift = (b - a) * WORDS;
    for (int i = a * WORDS; i < (a + count) * WORDS; i++) {
      both += Long.bitCount(sets[i] & sets[i + shift]);
    }
    return both;
  }
}
