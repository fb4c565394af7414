package io.midicenter.analysis.drums;

import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import org.jspecify.annotations.Nullable;

/// The grid that drum onsets are rounded to: 4 steps a quarter, or 6 where they lie at least twice
/// as near to those, or the beat is swung.
///
/// @param perQuarter 4 or 6
/// @param perBar 1..32
/// @param ticks of one step
/// @param origin tick of a bar line, below one bar
/// @param bar ticks of a bar
/// @param shift bars to add where the piece begins within a bar
record DrumSteps(int perQuarter, int perBar, double ticks, double origin, double bar, int shift) {
  private static final int STRAIGHT = 4;
  private static final int TRIPLET = 6;
  private static final int MOST = 32;
  private static final double NEARER = 0.5;
  private static final double SWUNG = 62;

  /// @param swing percent, or null
  static DrumSteps of(Piece piece, boolean[] drums, @Nullable Double swing) {
    double bar = piece.bar();
    double quarters = bar / piece.quarter();
    boolean triplet =
        quarters * TRIPLET <= MOST
            && ((swing != null && swing >= SWUNG) || isTriplet(piece, drums));
    int perQuarter = triplet ? TRIPLET : STRAIGHT;
    int perBar = Math.clamp(Math.round(quarters * perQuarter), 1, MOST);
    double origin = piece.barLine() % bar;
    return new DrumSteps(perQuarter, perBar, bar / perBar, origin, bar, origin > 0 ? 1 : 0);
  }

  private static boolean isTriplet(Piece piece, boolean[] drums) {
    NoteTable notes = piece.notes();
    int quarter = piece.quarter();
    double straight = 0;
    double triplet = 0;
    for (int i = 0; i < notes.size; i++) {
      if (drums[piece.parts().part(i)]) {
        double phase = (double) (notes.on[i] % quarter) / quarter;
        straight += distance(phase * STRAIGHT) / STRAIGHT;
        triplet += distance(phase * TRIPLET) / TRIPLET;
      }
    }
    return triplet < NEARER * straight;
  }

  private static double distance(double steps) {
    return Math.abs(steps - Math.rint(steps));
  }

  /// Nearest step since the bar line at `origin`; negative before it.
  int step(int tick) {
    return (int) Math.floor((tick - origin) / ticks + 0.5);
  }
}
