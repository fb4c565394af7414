package io.midicenter.analysis.time;

import io.midicenter.analysis.smf.NoteTable;

/// How many onsets stand at each phase of two quarters. Onsets ascend, so that a phase is found by
/// going on from the one before, mostly without a division.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class OnsetPhases {
  private int[] counts = new int[0];
  private int[] phases = new int[256];
  private int size;

  /// @param period ticks of two quarters
  void load(NoteTable notes, int period) {
    for (int i = 0; i < size; i++) {
      counts[phases[i]] = 0;
    }
    size = 0;
    if (counts.length < period) {
      counts = new int[period];
    }
    if (phases.length < Math.min(notes.size, period)) {
      phases = new int[period];
    }
    long from = 0;
    for (int i = 0; i < notes.size; i++) {
      int on = notes.on[i];
      if (on - from >= period) {
        from = on - from < 2L * period ? from + period : on - on % period;
      }
      int phase = (int) (on - from);
      if (counts[phase]++ == 0) {
        phases[size++] = phase;
      }
    }
  }

  /// Number of different phases.
  int size() {
    return size;
  }

  /// A phase in ticks, in the order of their first onsets.
  int phase(int i) {
    return phases[i];
  }

  /// Onsets at `phase(i)`.
  int count(int i) {
    return counts[phases[i]];
  }
}
