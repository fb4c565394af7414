package io.midicenter.analysis.notes;

import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import java.util.Arrays;

/// The notes of a file part by part, and when they end: orders that several analyses share. Made
/// once per file in O(notes).
///
/// *Threads:* none: one per worker, loaded anew for each file. Fields are public because every
/// analysis loops over them; only this class writes.
public final class NoteIndex {
  private static final int KEPT = 131_072;
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int PART_BITS = 8;

  /// Notes of part p by (on, key) stand at `first[p]` up to `first[p + 1]`, as numbers of the
  /// [NoteTable].
  public int[] byOnset = new int[4096];

  /// Onset, note-off and key of the notes in the order of [#byOnset].
  public int[] on = new int[4096];

  public int[] off = new int[4096];
  public byte[] key = new byte[4096];

  /// Note-offs of part p, ascending, at `first[p]` up to `first[p + 1]`.
  public int[] ends = new int[4096];

  /// Note-offs of all notes, ascending.
  public int[] allEnds = new int[4096];

  /// Start of each part, and behind the last one the number of notes.
  public final int[] first = new int[PartOrder.MAX_PARTS + 1];

  private final int[] next = new int[PartOrder.MAX_PARTS];
  private final int[] count = new int[DIGITS];

  /// Note-off and part in one number.
  private long[] sorted = new long[4096];

  private long[] spare = new long[4096];
  private int size;

  public void load(NoteTable notes, PartOrder parts) {
    size = notes.size;
    reserve(size);
    Arrays.fill(first, 0);
    for (int i = 0; i < size; i++) {
      first[parts.part(i) + 1]++;
    }
    for (int p = 1; p < first.length; p++) {
      first[p] += first[p - 1];
    }
    System.arraycopy(first, 0, next, 0, next.length);
    for (int i = 0; i < size; i++) {
      int part = parts.part(i);
      int at = next[part]++;
      byOnset[at] = i;
      on[at] = notes.on[i];
      off[at] = notes.off[i];
      key[at] = notes.key[i];
      sorted[i] = (long) notes.off[i] << PART_BITS | part;
    }
    sortEnds();
    System.arraycopy(first, 0, next, 0, next.length);
    for (int i = 0; i < size; i++) {
      int end = (int) (sorted[i] >> PART_BITS);
      allEnds[i] = end;
      ends[next[(int) sorted[i] & PartOrder.MAX_PARTS - 1]++] = end;
    }
  }

  /// The last note-off of all; there must be a note.
  public int lastEnd() {
    return allEnds[size - 1];
  }

  /// Radix sort by note-off, only as many digits as the longest time has.
  private void sortEnds() {
    long all = 0;
    for (int i = 0; i < size; i++) {
      all |= sorted[i];
    }
    for (int shift = PART_BITS; all >>> shift != 0; shift += DIGIT_BITS) {
      Arrays.fill(count, 0);
      for (int i = 0; i < size; i++) {
        count[(int) (sorted[i] >>> shift) & (DIGITS - 1)]++;
      }
      for (int d = 0, sum = 0; d < DIGITS; d++) {
        int here = count[d];
        count[d] = sum;
        sum += here;
      }
      for (int i = 0; i < size; i++) {
        long end = sorted[i];
        spare[count[(int) (end >>> shift) & (DIGITS - 1)]++] = end;
      }
      long[] swap = sorted;
      sorted = spare;
      spare = swap;
    }
  }

  private void reserve(int notes) {
    int length = byOnset.length;
    if (notes > length) {
      resize(Math.max(notes, length * 2));
    } else if (length > KEPT && notes <= KEPT) {
      resize(KEPT);
    }
  }

  private void resize(int length) {
    byOnset = new int[length];
    on = new int[length];
    off = new int[length];
    key = new byte[length];
    ends = new int[length];
    allEnds = new int[length];
    sorted = new long[length];
    spare = new long[length];
  }
}
