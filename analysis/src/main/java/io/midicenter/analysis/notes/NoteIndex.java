package io.midicenter.analysis.notes;

import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import java.util.Arrays;

/// Orders of the notes that several analyses share, each an array of indices into the [NoteTable]:
/// by part, then onset and key; and by part, then note-off. Made once per file in O(notes).
///
/// *Threads:* none: one per worker, loaded anew for each file. Fields are public because every
/// analysis loops over them; only this class writes.
public final class NoteIndex {
  private static final int KEPT = 131_072;
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;

  /// Notes of part p by (on, key) stand at `first[p]` up to `first[p + 1]`.
  public int[] byOnset = new int[4096];

  /// Notes of part p by off stand at `first[p]` up to `first[p + 1]`.
  public int[] byEnd = new int[4096];

  /// All notes by (on, key): the order of the table.
  public int[] allByOnset = identity(4096);

  /// All notes by off.
  public int[] allByEnd = new int[4096];

  /// Start of each part, and behind the last one the number of notes.
  public final int[] first = new int[PartOrder.MAX_PARTS + 1];

  private final int[] next = new int[PartOrder.MAX_PARTS];
  private final int[] count = new int[DIGITS];
  private int[] spare = new int[4096];

  public void load(NoteTable notes, PartOrder parts) {
    reserve(notes.size);
    int n = notes.size;
    Arrays.fill(first, 0);
    for (int i = 0; i < n; i++) {
      first[parts.part(i) + 1]++;
    }
    for (int p = 1; p < first.length; p++) {
      first[p] += first[p - 1];
    }
    deal(allByOnset, n, parts, byOnset);
    System.arraycopy(allByOnset, 0, allByEnd, 0, n);
    sortByEnd(notes);
    deal(allByEnd, n, parts, byEnd);
  }

  private void deal(int[] order, int n, PartOrder parts, int[] into) {
    System.arraycopy(first, 0, next, 0, next.length);
    for (int i = 0; i < n; i++) {
      int note = order[i];
      into[next[parts.part(note)]++] = note;
    }
  }

  /// Radix sort by note-off, stable, only as many digits as the longest time has.
  private void sortByEnd(NoteTable notes) {
    int n = notes.size;
    int[] off = notes.off;
    int all = 0;
    for (int i = 0; i < n; i++) {
      all |= off[i];
    }
    for (int shift = 0; shift < Integer.SIZE && all >>> shift != 0; shift += DIGIT_BITS) {
      Arrays.fill(count, 0);
      for (int i = 0; i < n; i++) {
        count[(off[i] >>> shift) & (DIGITS - 1)]++;
      }
      for (int d = 0, sum = 0; d < DIGITS; d++) {
        int here = count[d];
        count[d] = sum;
        sum += here;
      }
      for (int i = 0; i < n; i++) {
        int note = allByEnd[i];
        spare[count[(off[note] >>> shift) & (DIGITS - 1)]++] = note;
      }
      int[] swap = allByEnd;
      allByEnd = spare;
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
    byEnd = new int[length];
    allByOnset = identity(length);
    allByEnd = new int[length];
    spare = new int[length];
  }

  private static int[] identity(int length) {
    int[] order = new int[length];
    for (int i = 0; i < length; i++) {
      order[i] = i;
    }
    return order;
  }
}
