package io.midicenter.analysis.structure;

import io.midicenter.analysis.Extent;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;

/// Length in bars after trimming silence before the music, and whether the file loops. Bars are
/// counted only where the beat grid is that of the music.
public final class ExtentEstimator {
  private static final Extent UNKNOWN = new Extent(Fact.none(), null, null, null);

  /// Confidence of whatever rests on an assumed 4/4.
  private static final double ASSUMED_METER = 0.5;

  private static final int LONGEST_LOOP = 32;

  private ExtentEstimator() {}

  public static Extent estimate(Piece piece) {
    if (piece.notes().size == 0 || !piece.hasQuarters() || !piece.grid().countsBars()) {
      return UNKNOWN;
    }
    BarCount count = BarCount.of(piece);
    Fact<?> meter = piece.meter().meter();
    double confidence =
        meter.isKnown()
            ? count.confidence() * meter.confidence()
            : Math.min(ASSUMED_METER, count.confidence());
    boolean loops = loops(piece, count);
    return new Extent(
        Fact.estimated(count.bars(), confidence),
        count.startBar(),
        loops,
        loops ? (Integer) (int) count.bars() : null);
  }

  private static boolean loops(Piece piece, BarCount count) {
    int bars = (int) count.bars();
    NoteTable notes = piece.notes();
    boolean powerOfTwo = count.whole() && bars <= LONGEST_LOOP && Integer.bitCount(bars) == 1;
    boolean fromItsBeginning = count.pickUp() || notes.on[0] - count.start() <= piece.quarter();
    int lastEnd = piece.index().lastEnd();
    double end = count.start() + count.bars() * piece.bar();
    return powerOfTwo && fromItsBeginning && lastEnd <= end + piece.quarter();
  }
}
