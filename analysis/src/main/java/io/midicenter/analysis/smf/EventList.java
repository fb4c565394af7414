package io.midicenter.analysis.smf;

import java.util.Arrays;

/// Events of one sort as parallel arrays, sorted by (tick, track, position in the file). Scratch
/// memory like [NoteTable].
public final class EventList {
  private int capacity = 64;

  /// Number of events; the arrays are longer.
  public int size;

  /// Ticks of the file.
  public int[] tick = new int[64];

  /// 0-based track.
  public short[] track = new short[64];

  /// Port × 16 + 0-based channel, or −1 where the event has no channel.
  public short[] lane = new short[64];

  /// What the owner of the list says.
  public int[] value = new int[64];

  void clear() {
    size = 0;
    if (capacity > Bounds.KEPT_ENTRIES) {
      resize(Bounds.KEPT_ENTRIES);
    }
  }

  void add(int eventTick, int eventTrack, int eventLane, int eventValue) {
    if (size == capacity) {
      resize(size * 2);
    }
    tick[size] = eventTick;
    track[size] = (short) eventTrack;
    lane[size] = (short) eventLane;
    value[size++] = eventValue;
  }

  private void resize(int length) {
    capacity = length;
    tick = Arrays.copyOf(tick, length);
    track = Arrays.copyOf(track, length);
    lane = Arrays.copyOf(lane, length);
    value = Arrays.copyOf(value, length);
  }
}
