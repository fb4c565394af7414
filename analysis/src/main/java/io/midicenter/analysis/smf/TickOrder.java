package io.midicenter.analysis.smf;

import java.util.Arrays;

/// Stable radix sorts by tick. Owns the scratch arrays of one reader.
final class TickOrder {
  private static final int BITS = 8;
  private static final int BUCKETS = 1 << BITS;

  private final int[] starts = new int[BUCKETS];
  private int[] order = new int[0];
  private int[] spare = new int[0];
  private int[] ints = new int[0];
  private short[] shorts = new short[0];
  private byte[] bytes = new byte[0];

  /// Sorts by (on, key), ties in the order of the file.
  void sort(NoteTable notes) {
    int size = notes.size;
    if (isSorted(notes)) {
      return;
    }
    reserve(size);
    passByKey(notes.key, size);
    passesByTick(notes.on, size);
    notes.on = swapInts(notes.on, size);
    notes.off = swapInts(notes.off, size);
    notes.lane = swapShorts(notes.lane, size);
    notes.track = swapShorts(notes.track, size);
    notes.key = swapBytes(notes.key, size);
    notes.velocity = swapBytes(notes.velocity, size);
  }

  /// Sorts by tick, ties in the order of the file.
  void sort(EventList events) {
    int size = events.size;
    if (isSorted(events.tick, size)) {
      return;
    }
    reserve(size);
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    passesByTick(events.tick, size);
    events.tick = swapInts(events.tick, size);
    events.value = swapInts(events.value, size);
    events.track = swapShorts(events.track, size);
    events.lane = swapShorts(events.lane, size);
  }

  /// Gives the memory of a huge file back.
  void shrink() {
    if (order.length > Bounds.KEPT_ENTRIES) {
      order = new int[0];
      spare = new int[0];
      ints = new int[0];
      shorts = new short[0];
      bytes = new byte[0];
    }
  }

  private static boolean isSorted(NoteTable notes) {
    for (int i = 1; i < notes.size; i++) {
      if (notes.on[i] < notes.on[i - 1]
          || (notes.on[i] == notes.on[i - 1] && notes.key[i] < notes.key[i - 1])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSorted(int[] tick, int size) {
    for (int i = 1; i < size; i++) {
      if (tick[i] < tick[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private void passByKey(byte[] key, int size) {
    Arrays.fill(starts, 0);
    for (int i = 0; i < size; i++) {
      starts[key[i]]++;
    }
    sumStarts();
    for (int i = 0; i < size; i++) {
      order[starts[key[i]]++] = i;
    }
  }

  private void passesByTick(int[] tick, int size) {
    int max = 0;
    for (int i = 0; i < size; i++) {
      max |= tick[i];
    }
    for (int shift = 0; shift < Integer.SIZE && max >>> shift != 0; shift += BITS) {
      Arrays.fill(starts, 0);
      for (int i = 0; i < size; i++) {
        starts[tick[i] >>> shift & (BUCKETS - 1)]++;
      }
      sumStarts();
      for (int i = 0; i < size; i++) {
        int item = order[i];
        spare[starts[tick[item] >>> shift & (BUCKETS - 1)]++] = item;
      }
      int[] sorted = spare;
      spare = order;
      order = sorted;
    }
  }

  private void sumStarts() {
    int sum = 0;
    for (int i = 0; i < BUCKETS; i++) {
      int count = starts[i];
      starts[i] = sum;
      sum += count;
    }
  }

  private int[] swapInts(int[] from, int size) {
    int[] to = ints.length < from.length ? new int[from.length] : ints;
    for (int i = 0; i < size; i++) {
      to[i] = from[order[i]];
    }
    ints = from;
    return to;
  }

  private short[] swapShorts(short[] from, int size) {
    short[] to = shorts.length < from.length ? new short[from.length] : shorts;
    for (int i = 0; i < size; i++) {
      to[i] = from[order[i]];
    }
    shorts = from;
    return to;
  }

  private byte[] swapBytes(byte[] from, int size) {
    byte[] to = bytes.length < from.length ? new byte[from.length] : bytes;
    for (int i = 0; i < size; i++) {
      to[i] = from[order[i]];
    }
    bytes = from;
    return to;
  }

  private void reserve(int size) {
    if (order.length < size) {
      int length = Math.max(size, order.length * 2);
      order = new int[length];
      spare = new int[length];
    }
  }
}
