package io.midicenter.analysis.smf;

import java.util.Arrays;

/// Which part each note belongs to. A part is one (track, port, channel) with notes; parts are
/// numbered in that order, and from [#MAX_PARTS] on all share the last number.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class PartOrder {
  public static final int MAX_PARTS = 256;

  /// Tracks whose keys have a place in [#place]; those of later tracks are looked up.
  private static final int PLACED_TRACKS = 64;

  private static final short UNSEEN = -1;

  /// The lowest keys that were found, sorted: more than [#MAX_PARTS] are never needed.
  private final int[] keys = new int[MAX_PARTS];

  /// Part by key, [#UNSEEN] between two files.
  private final short[] place = new short[PLACED_TRACKS << 8];

  private int[] part = new int[4096];
  private int size;

  public PartOrder() {
    Arrays.fill(place, UNSEEN);
  }

  /// Numbers the parts of `notes`.
  ///
  /// @return false where more than [#MAX_PARTS] parts were merged (`W_LIMIT`)
  public boolean load(NoteTable notes) {
    boolean complete = collect(notes);
    if (!complete) {
      Arrays.fill(place, UNSEEN);
    }
    if (part.length < notes.size) {
      part = new int[Math.max(notes.size, part.length * 2)];
    }
    for (int no = 0; no < size; no++) {
      if (keys[no] < place.length) {
        place[keys[no]] = (short) no;
      }
    }
    for (int i = 0; i < notes.size; i++) {
      int key = key(notes, i);
      int no = key < place.length ? place[key] : Arrays.binarySearch(keys, 0, size, key);
      part[i] = no < 0 ? MAX_PARTS - 1 : no;
    }
    for (int no = 0; no < size; no++) {
      if (keys[no] < place.length) {
        place[keys[no]] = UNSEEN;
      }
    }
    return complete;
  }

  /// Number of parts, 0..256.
  public int size() {
    return size;
  }

  /// 0-based track of part `no`.
  public int track(int no) {
    return keys[no] >> 8;
  }

  /// Port × 16 + 0-based channel of part `no`.
  public int lane(int no) {
    return keys[no] & 0xFF;
  }

  /// Part of note `i` of the table.
  public int part(int i) {
    return part[i];
  }

  /// Collects the lowest keys, in O(notes) however many there are.
  private boolean collect(NoteTable notes) {
    size = 0;
    boolean complete = true;
    for (int i = 0; i < notes.size; i++) {
      int key = key(notes, i);
      if (key < place.length) {
        if (place[key] != UNSEEN) {
          continue;
        }
        place[key] = 0;
      }
      int at = Arrays.binarySearch(keys, 0, size, key);
      if (at < 0) {
        complete &= size < MAX_PARTS;
        insert(-at - 1, key);
      }
    }
    return complete;
  }

  private void insert(int at, int key) {
    if (at == MAX_PARTS) {
      return;
    }
    size = Math.min(size + 1, MAX_PARTS);
    System.arraycopy(keys, at, keys, at + 1, size - 1 - at);
    keys[at] = key;
  }

  private static int key(NoteTable notes, int i) {
    return (notes.track[i] << 8) | notes.lane[i];
  }
}
