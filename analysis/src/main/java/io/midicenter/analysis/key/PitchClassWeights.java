package io.midicenter.analysis.key;

import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;

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

  /// @param drums by part: leave its notes out
  /// @param quarter ticks of a quarter, or 0 to count notes instead of their durations
  void load(NoteTable table, PartOrder parts, boolean[] drums, int quarter) {
    notes = 0;
    classes = 0;
    to = 0;
    lastBass = -1;
    for (int i = 0; i < table.size; i++) {
      if (!drums[parts.part(i)]) {
        if (notes++ == 0) {
          from = table.on[i];
        }
        classes |= 1 << (table.key[i] % 12);
        to = Math.max(to, table.off[i]);
      }
    }
    clear();
    long edge = (long) EDGE_QUARTERS * quarter;
    double least = quarter / 16.0;
    int lowest = 128;
    for (int i = 0; i < table.size; i++) {
      if (!drums[parts.part(i)]) {
        int pitchClass = table.key[i] % 12;
        if (quarter == 0) {
          all[pitchClass]++;
          continue;
        }
        int on = table.on[i];
        int off = table.off[i];
        all[pitchClass] += off == on ? least : off - on;
        if (on < from + edge) {
          opening[pitchClass] += off == on ? least : Math.min(off, from + edge) - on;
        }
        if (off >= to - quarter / 4 && table.key[i] < lowest) {
          lowest = table.key[i];
          lastBass = pitchClass;
        }
      }
    }
  }

  private void clear() {
    java.util.Arrays.fill(all, 0);
    java.util.Arrays.fill(opening, 0);
  }
}
