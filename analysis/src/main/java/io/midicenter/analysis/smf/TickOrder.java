package io.midicenter.analysis.smf;

/// Stable sorts of notes and events by tick. Owns the scratch arrays of one reader.
final class TickOrder {
  /// Bits of a number of a note or event: 20 hold more than [Bounds] lets in.
  private static final int NUMBER_BITS = 20;

  private static final int NUMBER = (1 << NUMBER_BITS) - 1;
  private static final int KEY_BITS = 7;
  private static final int KEY = (1 << KEY_BITS) - 1;

  private final TimeOrder order = new TimeOrder();
  private int[] ints = new int[0];
  private short[] shorts = new short[0];
  private byte[] bytes = new byte[0];

  /// Sorts by (on, key), ties in the order of the file.
  void sort(NoteTable notes) {
    int size = notes.size;
    if (isSorted(notes)) {
      return;
    }
    order.reserve(size);
    long[] items = order.items;
    int[] on = notes.on;
    byte[] key = notes.key;
    for (int i = 0; i < size; i++) {
      items[i] = ((long) on[i] << KEY_BITS | key[i]) << NUMBER_BITS | i;
    }
    order.sort(size, NUMBER_BITS);
    items = order.items;
    for (int i = 0; i < size; i++) {
      on[i] = (int) (items[i] >>> KEY_BITS + NUMBER_BITS);
      key[i] = (byte) (items[i] >>> NUMBER_BITS & KEY);
    }
    notes.off = ordered(notes.off, size);
    notes.lane = ordered(notes.lane, size);
    notes.track = ordered(notes.track, size);
    notes.velocity = ordered(notes.velocity, size);
  }

  /// Sorts by tick, ties in the order of the file.
  void sort(EventList events) {
    int size = events.size;
    if (isSorted(events.tick, size)) {
      return;
    }
    order.reserve(size);
    long[] items = order.items;
    int[] tick = events.tick;
    for (int i = 0; i < size; i++) {
      items[i] = (long) tick[i] << NUMBER_BITS | i;
    }
    order.sort(size, NUMBER_BITS);
    items = order.items;
    for (int i = 0; i < size; i++) {
      tick[i] = (int) (items[i] >>> NUMBER_BITS);
    }
    events.value = ordered(events.value, size);
    events.track = ordered(events.track, size);
    events.lane = ordered(events.lane, size);
  }

  /// Gives the memory of a huge file back.
  void shrink() {
    order.reserve(0);
    if (ints.length > Bounds.KEPT_ENTRIES) {
      ints = new int[0];
      shorts = new short[0];
      bytes = new byte[0];
    }
  }

  private static boolean isSorted(NoteTable notes) {
    int[] on = notes.on;
    byte[] key = notes.key;
    for (int i = 1; i < notes.size; i++) {
      if (on[i] < on[i - 1] || (on[i] == on[i - 1] && key[i] < key[i - 1])) {
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

  private int[] ordered(int[] from, int size) {
    int[] to = ints.length < from.length ? new int[from.length] : ints;
    long[] items = order.items;
    for (int i = 0; i < size; i++) {
      to[i] = from[(int) items[i] & NUMBER];
    }
    ints = from;
    return to;
  }

  private short[] ordered(short[] from, int size) {
    short[] to = shorts.length < from.length ? new short[from.length] : shorts;
    long[] items = order.items;
    for (int i = 0; i < size; i++) {
      to[i] = from[(int) items[i] & NUMBER];
    }
    shorts = from;
    return to;
  }

  private byte[] ordered(byte[] from, int size) {
    byte[] to = bytes.length < from.length ? new byte[from.length] : bytes;
    long[] items = order.items;
    for (int i = 0; i < size; i++) {
      to[i] = from[(int) items[i] & NUMBER];
    }
    bytes = from;
    return to;
  }
}
