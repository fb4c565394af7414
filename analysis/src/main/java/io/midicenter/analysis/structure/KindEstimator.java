package io.midicenter.analysis.structure;

import io.midicenter.analysis.Extent;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import org.jspecify.annotations.Nullable;

/// What sort of file it is, by its length: in bars where bars can be counted, else in seconds.
public final class KindEstimator {
  private static final double BY_BARS = 0.6;
  private static final double BY_SECONDS = 0.5;

  /// Shares that are right in the development data.
  private static final double SONG = 0.97;

  private static final double FILL = 0.95;
  private static final double LOOP = 0.9;

  private KindEstimator() {}

  /// @param drums by part
  /// @param durationMs what a player would play, or null where time is unknown
  public static Fact<Kind> estimate(
      Piece piece, Extent extent, boolean[] drums, @Nullable Integer durationMs) {
    if (piece.notes().size == 0 || durationMs == null) {
      return Fact.none();
    }
    if (isOneStroke(piece)) {
      return Fact.estimated(Kind.ONE_SHOT, BY_BARS);
    }
    Double bars = extent.bars().value();
    if (bars == null) {
      return Fact.estimated(bySeconds(durationMs / 1000.0), BY_SECONDS);
    }
    Kind kind = byBars(piece, extent, bars, drums, durationMs / 1000.0);
    return switch (kind) {
      case null -> Fact.none();
      case SONG -> Fact.estimated(kind, SONG);
      case FILL -> Fact.estimated(kind, Math.min(FILL, extent.bars().confidence()));
      case LOOP -> Fact.estimated(kind, Math.min(LOOP, extent.bars().confidence()));
      case PHRASE, ONE_SHOT -> Fact.estimated(kind, Math.min(BY_BARS, extent.bars().confidence()));
    };
  }

  private static Kind bySeconds(double seconds) {
    if (seconds < 2) {
      return Kind.ONE_SHOT;
    }
    return seconds < 30 ? Kind.PHRASE : Kind.SONG;
  }

  private static @Nullable Kind byBars(
      Piece piece, Extent extent, double bars, boolean[] drums, double seconds) {
    if (bars <= 2 && onlyDrums(piece, drums) && DrumFill.is(piece, BarCount.of(piece).start())) {
      return Kind.FILL;
    }
    if (Boolean.TRUE.equals(extent.loopable()) && piece.parts().size() <= 2) {
      return Kind.LOOP;
    }
    if (bars <= 16) {
      return Kind.PHRASE;
    }
    return bars >= 24 && seconds >= 30 ? Kind.SONG : null;
  }

  /// One onset group, or not longer than a quarter.
  private static boolean isOneStroke(Piece piece) {
    NoteTable notes = piece.notes();
    int first = notes.on[0];
    int lastOnset = notes.on[notes.size - 1];
    int lastEnd = piece.index().lastEnd();
    return lastOnset - first <= piece.groupTicks()
        || (piece.hasQuarters() && piece.grid().countsBars() && lastEnd - first <= piece.quarter());
  }

  private static boolean onlyDrums(Piece piece, boolean[] drums) {
    for (int part = 0; part < piece.parts().size(); part++) {
      if (!drums[part]) {
        return false;
      }
    }
    return true;
  }
}
