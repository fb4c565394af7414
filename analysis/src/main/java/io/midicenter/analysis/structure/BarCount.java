package io.midicenter.analysis.structure;

import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;

/// Where the music begins and ends, in bars of one length.
///
/// @param startBar 0-based bar of the first onset; a pick-up belongs to the next bar
/// @param start tick at which that bar begins
/// @param pickUp the first notes stand before `start`
/// @param bars length from `start` on
/// @param whole `bars` is a whole number of bars
/// @param confidence of the length alone
record BarCount(
    int startBar, double start, boolean pickUp, double bars, boolean whole, double confidence) {
  private static final double DECLARED_END = 0.9;
  private static final double LAST_ONSET = 0.7;
  private static final double EXACT = 0.6;

  /// Counts a file with at least one note, quarters and a usable grid.
  static BarCount of(Piece piece) {
    double bar = piece.bar();
    double offset = piece.barLine() % bar;
    int quarter = piece.quarter();
    NoteTable notes = piece.notes();
    int first = notes.on[0];
    double beforeFirst = Math.floor((first - offset) / bar);
    double line = offset + beforeFirst * bar;
    boolean pickUp =
        first - line >= bar - quarter && bar > quarter && nextIsDenser(notes, line, bar);
    double start = pickUp ? line + bar : line;
    int startBar = (int) beforeFirst + (offset > 0 ? 1 : 0) + (pickUp ? 1 : 0);
    return length(piece, startBar, start, pickUp);
  }

  private static boolean nextIsDenser(NoteTable notes, double line, double bar) {
    int here = 0;
    int next = 0;
    for (int i = 0; i < notes.size && notes.on[i] < line + 2 * bar; i++) {
      if (notes.on[i] < line + bar) {
        here++;
      } else {
        next++;
      }
    }
    return next > here;
  }

  private static BarCount length(Piece piece, int startBar, double start, boolean pickUp) {
    double bar = piece.bar();
    int quarter = piece.quarter();
    NoteTable notes = piece.notes();
    int lastOnset = notes.on[notes.size - 1];
    int lastEnd = piece.index().lastEnd();
    int end = piece.smf().endTick;
    double declared = Math.rint((end - start) / bar);
    if (declared >= 1
        && Math.abs(end - start - declared * bar) <= quarter / 32.0
        && end - lastEnd <= bar
        && end >= lastOnset) {
      return new BarCount(startBar, start, pickUp, declared, true, DECLARED_END);
    }
    double counted = Math.max(1, Math.ceil((lastOnset + quarter / 16.0 - start) / bar));
    if (lastEnd <= start + counted * bar + quarter / 4.0) {
      return new BarCount(startBar, start, pickUp, counted, true, LAST_ONSET);
    }
    double exact = Math.max(0.1, Math.rint((lastEnd - start) / bar * 10) / 10);
    return new BarCount(startBar, start, pickUp, exact, false, EXACT);
  }
}
