package io.midicenter.analysis.play;

import io.midicenter.analysis.Performance;
import io.midicenter.analysis.notes.NoteIndex;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import org.jspecify.annotations.Nullable;

/// Articulation of the pitched parts, and how far a player is from the grid.
///
/// An onset group is legato where it sounds until the next one of its part, staccato where it
/// sounds half of that time or less; before a rest of more than two quarters it says nothing.
/// Chords are not legato by themselves: what counts is the time between groups.
///
/// *Threads:* none: one per worker.
public final class PlayAnalyzer {
  private static final double LEGATO = 0.95;
  private static final double STACCATO = 0.5;
  private static final int FEWEST_GROUPS = 8;
  private static final int LONGEST_QUARTERS = 2;

  private int groups;
  private int legato;
  private int staccato;

  /// @param drums by part
  /// @param tempoKnown seconds are those of the music
  public Performance of(Piece piece, boolean[] drums, boolean tempoKnown) {
    groups = 0;
    legato = 0;
    staccato = 0;
    if (piece.quarter() > 0) {
      for (int part = 0; part < piece.parts().size(); part++) {
        if (!drums[part]) {
          articulate(piece, part);
        }
      }
    }
    boolean enough = groups >= FEWEST_GROUPS;
    return new Performance(
        enough ? (Double) ((double) legato / groups) : null,
        enough ? (Double) ((double) staccato / groups) : null,
        deviationMs(piece, tempoKnown));
  }

  private void articulate(Piece piece, int part) {
    NoteIndex index = piece.index();
    int[] on = index.on;
    int[] off = index.off;
    int to = index.first[part + 1];
    int tolerance = piece.groupTicks();
    long longest = (long) LONGEST_QUARTERS * piece.quarter();
    int i = index.first[part];
    while (i < to) {
      int onset = on[i];
      int end = off[i];
      for (i++; i < to && on[i] - onset <= tolerance; i++) {
        end = Math.max(end, off[i]);
      }
      if (i == to) {
        return;
      }
      int next = on[i] - onset;
      if (next <= longest) {
        groups++;
        legato += end - onset >= LEGATO * next ? 1 : 0;
        staccato += end - onset <= STACCATO * next ? 1 : 0;
      }
    }
  }

  /// Root mean square by the grid with the smallest distance in proportion to its steps; null where
  /// beats or seconds are unknown.
  private static @Nullable Double deviationMs(Piece piece, boolean tempoKnown) {
    NoteTable notes = piece.notes();
    if (!tempoKnown
        || !piece.hasQuarters()
        || !piece.grid().countsBars()
        || notes.size < FEWEST_GROUPS) {
      return null;
    }
    int quarter = piece.quarter();
    double scale = 1.0 / quarter;
    double fourths = 0;
    double thirds = 0;
    double sixths = 0;
    for (int i = 0; i < notes.size; i++) {
      double phase = (notes.on[i] % quarter) * scale;
      fourths += squareToStep(phase * 4);
      thirds += squareToStep(phase * 3);
      sixths += squareToStep(phase * 6);
    }
    double best = Math.min(fourths, Math.min(thirds, sixths));
    int found = best == fourths ? 4 : best == thirds ? 3 : 6;
    double steps = Math.sqrt(best / notes.size);
    return steps / found * piece.map().micros(notes.on[notes.size / 2]) / 1000;
  }

  /// Square of the distance to the nearest step, `position` in steps, 0 or more.
  private static double squareToStep(double position) {
    double distance = position - (int) (position + 0.5);
    return distance * distance;
  }
}
