package io.midicenter.analysis.structure;

import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import java.util.BitSet;

/// A drum fill by its notes: many toms or a run on the snare, and no half-bar that comes twice.
final class DrumFill {
  private static final double TOM_SHARE = 0.25;
  private static final int SNARE_RUN = 6;
  private static final int STEPS = 8;

  private DrumFill() {}

  /// For a file of drums alone, at most two bars long.
  static boolean is(Piece piece, double start) {
    return (toms(piece.notes()) || snareRun(piece)) && !repeatsHalfBar(piece, start);
  }

  private static boolean toms(NoteTable notes) {
    int toms = 0;
    for (int i = 0; i < notes.size; i++) {
      toms +=
          switch (notes.key[i]) {
            case 41, 43, 45, 47, 48, 50 -> 1;
            default -> 0;
          };
    }
    return toms >= TOM_SHARE * notes.size;
  }

  /// Six snare strokes in a row, each at most a sixteenth (and a little) after the one before.
  private static boolean snareRun(Piece piece) {
    NoteTable notes = piece.notes();
    int reach = piece.quarter() / 4 + piece.groupTicks();
    int run = 0;
    int last = -1;
    for (int i = 0; i < notes.size; i++) {
      if (notes.key[i] >= 37 && notes.key[i] <= 40) {
        run = last >= 0 && notes.on[i] - last <= reach ? run + 1 : 1;
        last = notes.on[i];
        if (run >= SNARE_RUN) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean repeatsHalfBar(Piece piece, double start) {
    double half = piece.bar() / 2;
    NoteTable notes = piece.notes();
    BitSet[] strokes = new BitSet[5];
    for (int i = 0; i < notes.size; i++) {
      double at = Math.max(0, notes.on[i] - start) / half;
      int no = Math.min((int) at, strokes.length - 1);
      int step = (int) Math.min(STEPS - 1, (at - no) * STEPS);
      if (strokes[no] == null) {
        strokes[no] = new BitSet(STEPS * 128);
      }
      strokes[no].set(step * 128 + notes.key[i]);
    }
    for (int i = 0; i < strokes.length; i++) {
      for (int j = i + 1; j < strokes.length; j++) {
        if (strokes[i] != null && strokes[i].equals(strokes[j])) {
          return true;
        }
      }
    }
    return false;
  }
}
