package io.midicenter.analysis.notes;

import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import io.midicenter.analysis.smf.TimeOrder;
import java.util.Arrays;

/// The notes of a file part by part, and when they end: orders that several analyses share. Made
/// once per file in O(notes).
///
/// *Threads:* none: one per worker, loaded anew for each file. Fields are public because every
/// analysis loops over them; only this class writes.
public final class NoteIndex {
  private static final int KEPT = 131_072;
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
  private final TimeOrder order = new TimeOrder();
  private int size;

  public void load(NoteTable notes, PartOrder parts) {
    size = notes.size;
    reserve(size);
    if (parts.size() == 1) {
      loadOne(notes);
    } else {
      loadAll(notes, parts);
    }
  }

  /// One part has the order of all notes.
  private void loadOne(NoteTable notes) {
    first[0] = 0;
    first[1] = size;
    long[] items = order.items;
    for (int i = 0; i < size; i++) {
      byOnset[i] = i;
      items[i] = notes.off[i];
    }
    System.arraycopy(notes.on, 0, on, 0, size);
    System.arraycopy(notes.off, 0, off, 0, size);
    System.arraycopy(notes.key, 0, key, 0, size);
    order.sort(size, 0);
    items = order.items;
    for (int i = 0; i < size; i++) {
      allEnds[i] = (int) items[i];
    }
    System.arraycopy(allEnds, 0, ends, 0, size);
  }

  private void loadAll(NoteTable notes, PartOrder parts) {
    Arrays.fill(next, 0, parts.size(), 0);
    for (int i = 0; i < size; i++) {
      next[parts.part(i)]++;
    }
    startParts(parts.size());
    long[] items = order.items;
    for (int i = 0; i < size; i++) {
      int part = parts.part(i);
      int at = next[part]++;
      byOnset[at] = i;
      on[at] = notes.on[i];
      off[at] = notes.off[i];
      key[at] = notes.key[i];
      items[i] = (long) notes.off[i] << PART_BITS | part;
    }
    order.sort(size, PART_BITS);
    items = order.items;
    System.arraycopy(first, 0, next, 0, parts.size());
    for (int i = 0; i < size; i++) {
      int end = (int) (items[i] >> PART_BITS);
      allEnds[i] = end;
      ends[next[(int) items[i] & PartOrder.MAX_PARTS - 1]++] = end;
    }
  }

  /// Turns the numbers of notes in [#next] into the first ones of each part.
  private void startParts(int parts) {
    int sum = 0;
    for (int part = 0; part < parts; part++) {
      int count = next[part];
      first[part] = sum;
      next[part] = sum;
      sum += count;
    }
    first[parts] = sum;
  }

  /// The last note-off of all; there must be a note.
  public int lastEnd() {
    return allEnds[size - 1];
  }

  private void reserve(int notes) {
    order.reserve(notes);
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
  }
}
