package io.midicenter.analysis.complexity;

import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Complexity;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Four saturated measures v / (v + k), each 0..1, and their mean. Half a measure is reached where
/// it equals its k.
///
/// *Threads:* none: one per worker.
public final class ComplexityEstimator {
  private static final int FEWEST_NOTES = 8;
  private static final int PHASES = 24;
  private static final double RHYTHM_BITS = 1.5;
  private static final double PITCH = 1;
  private static final double OUTSIDE = 4;
  private static final double CHORDS = 4;
  private static final double TEXTURE = 2.5;
  private static final int CHORD_BARS = 8;
  private static final double LN2 = Math.log(2);

  /// Onsets by phase of the quarter; those behind the last one belong to the next quarter.
  private final int[] phases = new int[PHASES + 1];

  private final int[] classes = new int[12];
  private final int[] seen = new int[256];

  /// Null below 8 notes.
  ///
  /// @param drums by part
  /// @param key of the whole piece, or null
  public @Nullable Complexity of(
      Piece piece,
      boolean[] drums,
      NoteStatistics statistics,
      @Nullable MusicalKey key,
      ChordTrack chords) {
    NoteTable notes = piece.notes();
    if (notes.size < FEWEST_NOTES) {
      return null;
    }
    count(piece, drums);
    double rhythm = saturated(piece.quarter() == 0 ? 0 : entropy(), RHYTHM_BITS);
    double pitch = saturated(pitch(key), PITCH);
    double harmony = saturated(chordsPer8Bars(chords), CHORDS);
    Double together = statistics.polyphonyMean();
    double texture = saturated(together == null ? 0 : together, TEXTURE);
    return new Complexity(
        (rhythm + pitch + harmony + texture) / 4, rhythm, pitch, harmony, texture);
  }

  private static double saturated(double value, double half) {
    return value / (value + half);
  }

  private void count(Piece piece, boolean[] drums) {
    NoteTable notes = piece.notes();
    Arrays.fill(phases, 0);
    Arrays.fill(classes, 0);
    int quarter = piece.quarter();
    for (int i = 0; i < notes.size; i++) {
      if (quarter > 0) {
        phases[(2 * PHASES * (notes.on[i] % quarter) + quarter) / (2 * quarter)]++;
      }
      if (!drums[piece.parts().part(i)]) {
        classes[notes.key[i] % 12]++;
      }
    }
    phases[0] += phases[PHASES];
  }

  /// Bits of the distribution of onsets over the beat.
  private double entropy() {
    int all = 0;
    double sum = 0;
    for (int phase = 0; phase < PHASES; phase++) {
      int count = phases[phase];
      all += count;
      sum += count == 0 ? 0 : count * Math.log(count);
    }
    return Math.max(0, (Math.log(all) - sum / all) / LN2);
  }

  private double pitch(@Nullable MusicalKey key) {
    int all = 0;
    int outside = 0;
    int distinct = 0;
    for (int pc = 0; pc < 12; pc++) {
      all += classes[pc];
      distinct += classes[pc] > 0 ? 1 : 0;
      outside += key == null || key.holds(pc) ? 0 : classes[pc];
    }
    return all == 0 ? 0 : OUTSIDE * outside / all + distinct / 12.0;
  }

  /// Mean number of different chords in stretches of 32 quarters.
  private double chordsPer8Bars(ChordTrack chords) {
    if (chords.size() == 0) {
      return 0;
    }
    Arrays.fill(seen, -1);
    long first = chords.starts().at(0);
    int length = CHORD_BARS * 4 * 480;
    int windows = 0;
    int last = -1;
    int distinct = 0;
    for (int i = 0; i < chords.size(); i++) {
      int window = (int) ((chords.starts().at(i) - first) / length);
      if (window != last) {
        windows++;
        last = window;
      }
      int code = chords.code(i);
      if (code != ChordTrack.NO_CHORD && seen[code] != window) {
        seen[code] = window;
        distinct++;
      }
    }
    return (double) distinct / windows;
  }
}
