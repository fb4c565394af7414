package io.midicenter.analysis.chords;

import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.time.TempoMap;

/// Where frames of harmony begin: on every quarter (dotted quarter in compound meters) of a beat
/// grid that may be trusted, else every half second.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class FrameLines {
  private static final double SECONDS = 0.5;

  private TempoMap map = new TempoMap();
  private boolean beats;
  private long origin;
  private long halves;
  private int framesPerBar;
  private double secondsPerFrame;

  void load(Piece piece) {
    map = piece.map();
    beats = piece.grid().countsBars() && piece.hasQuarters();
    secondsPerFrame = SECONDS;
    boolean compound = isCompound(piece);
    halves = piece.quarter() * (compound ? 3L : 2L);
    framesPerBar = beats ? (int) Math.rint(2 * piece.bar() / halves) : 0;
    if (Math.abs(framesPerBar * halves - 2 * piece.bar()) > 1e-6) {
      framesPerBar = 0;
    }
    long bar = Math.max(1, Math.round(piece.bar()));
    origin = beats ? piece.barLine() % bar - bar : 0;
  }

  private static boolean isCompound(Piece piece) {
    var meter = piece.meter().meter().value();
    return meter != null
        && meter.denominator() >= 8
        && meter.numerator() % 3 == 0
        && meter.quarters() >= 1.5
        && meter.quarters() * 2 % 3 == 0;
  }

  /// True where frames are beats.
  boolean areBeats() {
    return beats;
  }

  /// Frames in a bar; 0 where bars cannot be counted in whole frames.
  int framesPerBar() {
    return framesPerBar;
  }

  /// Number of the frame that holds `tick`, counted so that frame 0 begins a bar.
  long frame(int tick) {
    return beats
        ? Math.floorDiv(2 * (tick - origin), halves)
        : (long) Math.floor(map.seconds(tick) / secondsPerFrame);
  }

  /// First tick of frame `no`; at most [Integer#MAX_VALUE].
  int tick(long no) {
    if (beats) {
      return Math.clamp(origin - Math.floorDiv(-no * halves, 2L), 0, Integer.MAX_VALUE);
    }
    return map.tick(no * secondsPerFrame);
  }
}
