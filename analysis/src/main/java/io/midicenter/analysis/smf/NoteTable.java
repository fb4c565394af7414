package io.midicenter.analysis.smf;

import java.util.Arrays;

/// The notes of one file as parallel arrays, sorted by (on, key). Scratch memory: owned by one
/// [SmfReader], overwritten by its next file, never shared between threads. Fields are public
/// because every analysis loops over them; only the reader writes.
public final class NoteTable {
  private int capacity = 4096;

  /// Number of notes; the arrays are longer.
  public int size;

  /// Onset in ticks of the file.
  public int[] on = new int[4096];

  /// Note-off in ticks of the file, `off >= on`.
  public int[] off = new int[4096];

  /// Key 0..127.
  public byte[] key = new byte[4096];

  /// Note-on velocity 1..127.
  public byte[] velocity = new byte[4096];

  /// Port × 16 + channel, 0..255; the channel is 0-based here.
  public short[] lane = new short[4096];

  /// 0-based track.
  public short[] track = new short[4096];

  void clear() {
    size = 0;
    if (capacity > Bounds.KEPT_ENTRIES) {
      resize(Bounds.KEPT_ENTRIES);
    }
  }

  int add(int onset, int end, int noteKey, int noteVelocity, int noteLane, int noteTrack) {
    if (size == capacity) {
      resize(size * 2);
    }
    on[size] = onset;
    off[size] = end;
    key[size] = (byte) noteKey;
    velocity[size] = (byte) noteVelocity;
    lane[size] = (short) noteLane;
    track[size] = (short) noteTrack;
    return size++;
  }

  private void resize(int length) {
    capacity = length;
    on = Arrays.copyOf(on, length);
    off = Arrays.copyOf(off, length);
    key = Arrays.copyOf(key, length);
    velocity = Arrays.copyOf(velocity, length);
    lane = Arrays.copyOf(lane, length);
    track = Arrays.copyOf(track, length);
  }
}
