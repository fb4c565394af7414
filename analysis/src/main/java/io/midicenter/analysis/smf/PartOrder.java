package io.midicenter.analysis.smf;

import java.util.Arrays;

/// Which part each note belongs to. A part is one (track, port, channel) with notes; parts are
/// numbered in that order, and from [#MAX_PARTS] on all share the last number.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class PartOrder {
  public static final int MAX_PARTS = 256;

  private int[] keys = new int[MAX_PARTS];
  private int[] part = new int[4096];
  private int size;

  /// Numbers the parts of `notes`.
  ///
  /// @return false where more than [#MAX_PARTS] parts were merged (`W_LIMIT`)
  public boolean load(NoteTable notes) {
    int found = collect(notes);
    size = Math.min(found, MAX_PARTS);
    if (part.length < notes.size) {
      part = new int[Math.max(notes.size, part.length * 2)];
    }
    for (int i = 0; i < notes.size; i++) {
      int no = Arrays.binarySearch(keys, 0, found, key(notes, i));
      part[i] = Math.min(no, MAX_PARTS - 1);
    }
    return found <= MAX_PARTS;
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

  private int collect(NoteTable notes) {
    int found = 0;
    int last = -1;
    for (int i = 0; i < notes.size; i++) {
      int key = key(notes, i);
      if (key != last) {
        int at = Arrays.binarySearch(keys, 0, found, key);
        if (at < 0) {
          insert(-at - 1, found++, key);
        }
        last = key;
      }
    }
    return found;
  }

  private void insert(int at, int found, int key) {
    if (found == keys.length) {
      keys = Arrays.copyOf(keys, found * 2);
    }
    System.arraycopy(keys, at, keys, at + 1, found - at);
    keys[at] = key;
  }

  private static int key(NoteTable notes, int i) {
    return notes.track[i] << 8 | notes.lane[i];
  }
}
