package io.midicenter.analysis.key;

import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import java.util.Arrays;

/// How long each pitch class sounds in the pitched parts of a file: over all of it and in its first
/// 16 quarters. Notes of length zero count as 1/16 quarter.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class PitchClassWeights {
  private static final int EDGE_QUARTERS = 16;

  final double[] all = new double[12];
  final double[] opening = new double[12];

  int notes;

  /// Pitch classes that sound, bit 0 = C.
  int classes;

  /// First pitched onset and last pitched note-off.
  int from;

  int to;

  /// Pitch class of the lowest note that still sounds in the last quarter of a quarter, or −1.
  int lastBass;

  private final int[] counts = new int[12];
  private final long[] ticks = new long[12];

  /// Notes of length zero.
  private final int[] zeros = new int[12];

  /// @param drums by part: leave its notes out
  /// @param quarter ticks of a quarter, or 0 to count notes instead of their durations
  void load(NoteTable table, PartOrder parts, boolean[] drums, int quarter) {
    count(table, parts, drums);
    if (quarter == 0) {
      for (int c = 0; c < 12; c++) {
        all[c] = counts[c];
      }
      return;
    }
    double least = quarter / 16.0;
    for (int c = 0; c < 12; c++) {
      all[c] = ticks[c] + zeros[c] * least;
    }
    open(table, parts, drums, from + (long) EDGE_QUARTERS * quarter, least);
    int lowest = 128;
    int end = to - quarter / 4;
    for (int i = 0; i < table.size; i++) {
      if (table.off[i] >= end && table.key[i] < lowest && !drums[parts.part(i)]) {
        lowest = table.key[i];
        lastBass = lowest % 12;
      }
    }
  }

  private void count(NoteTable table, PartOrder parts, boolean[] drums) {
    clear();
    for (int i = 0; i < table.size; i++) {
      if (drums[parts.part(i)]) {
        continue;
      }
      int on = table.on[i];
      int off = table.off[i];
      int pitchClass = table.key[i] % 12;
      from = Math.min(from, on);
      to = Math.max(to, off);
      counts[pitchClass]++;
      ticks[pitchClass] += off - on;
      if (on == off) {
        zeros[pitchClass]++;
      }
    }
    for (int c = 0; c < 12; c++) {
      notes += counts[c];
      classes |= counts[c] > 0 ? 1 << c : 0;
    }
  }

  /// Adds what begins before `edge`.
  private void open(NoteTable table, PartOrder parts, boolean[] drums, long edge, double least) {
    for (int i = 0; i < table.size && table.on[i] < edge; i++) {
      if (!drums[parts.part(i)]) {
        int on = table.on[i];
        int off = table.off[i];
        opening[table.key[i] % 12] += off == on ? least : Math.min(off, edge) - on;
      }
    }
  }

  private void clear() {
    notes = 0;
    classes = 0;
    from = Integer.MAX_VALUE;
    to = 0;
    lastBass = -1;
    Arrays.fill(all, 0);
    Arrays.fill(opening, 0);
    Arrays.fill(counts, 0);
    Arrays.fill(ticks, 0);
    Arrays.fill(zeros, 0);
  }
}
