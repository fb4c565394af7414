package io.midicenter.analysis.parts;

import io.midicenter.analysis.smf.EventList;
import java.util.Arrays;

/// Chosen events of an [EventList] dealt out to the 256 lanes (port × 16 + channel), each lane in
/// the order of time, whatever track they stand in.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class LaneEvents {
  static final int LANES = 256;

  /// Events of lane l stand at `first[l]` up to `first[l + 1]`.
  final int[] first = new int[LANES + 1];

  int[] tick = new int[64];
  int[] value = new int[64];

  private final int[] next = new int[LANES];

  /// Takes the events with `value >> shift == wanted`; their values keep the lower `shift` bits.
  void load(EventList events, int shift, int wanted) {
    Arrays.fill(first, 0);
    for (int i = 0; i < events.size; i++) {
      if (events.value[i] >> shift == wanted && events.lane[i] >= 0) {
        first[events.lane[i] + 1]++;
      }
    }
    for (int lane = 0; lane < LANES; lane++) {
      first[lane + 1] += first[lane];
    }
    int size = first[LANES];
    if (size > tick.length) {
      tick = new int[Math.max(size, tick.length * 2)];
      value = new int[tick.length];
    }
    if (size == 0) {
      return;
    }
    System.arraycopy(first, 0, next, 0, LANES);
    int mask = (1 << shift) - 1;
    for (int i = 0; i < events.size; i++) {
      if (events.value[i] >> shift == wanted && events.lane[i] >= 0) {
        int at = next[events.lane[i]]++;
        tick[at] = events.tick[i];
        value[at] = events.value[i] & mask;
      }
    }
  }

  /// Value of the last event of `lane` at or before `at`, or −1.
  int valueAt(int lane, int at) {
    int low = first[lane];
    int high = first[lane + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tick[middle] <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == first[lane] ? -1 : value[low - 1];
  }
}
