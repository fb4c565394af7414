package io.midicenter.analysis.smf;

import java.util.Arrays;

/// Where each track ends, in ticks and in bytes.
final class TrackEnds {
  private int[] tick = new int[64];
  private int[] offset = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int endTick, int endOffset) {
    if (size == tick.length) {
      tick = Arrays.copyOf(tick, size * 2);
      offset = Arrays.copyOf(offset, size * 2);
    }
    tick[size] = endTick;
    offset[size++] = endOffset;
  }

  int size() {
    return size;
  }

  int tick(int track) {
    return tick[track];
  }

  int offset(int track) {
    return offset[track];
  }

  /// Moves the end of a track in time.
  void set(int track, int endTick) {
    tick[track] = endTick;
  }

  int lastTick() {
    int last = 0;
    for (int i = 0; i < size; i++) {
      last = Math.max(last, tick[i]);
    }
    return last;
  }
}
