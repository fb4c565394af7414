package io.midicenter.analysis.drums;

/// Fast runs of kick and snare, fed in order of time: what two feet or a blast beat play, and
/// flams.
///
/// *Threads:* none: one per worker, cleared for each file.
final class StrokeRuns {
  /// Faster than one foot keeps up for eight strokes: sixteenths from 111 BPM on.
  private static final double FAST_SECONDS = 0.135;

  private static final double TOGETHER_SECONDS = 0.015;
  private static final double FLAM_SHORTEST = 0.005;
  private static final double FLAM_LONGEST = 0.035;
  private static final int KICK_RUN = 8;
  private static final int BLAST_RUN = 12;
  private static final int KICK = 1;
  private static final int SNARE = 2;
  private static final int BOTH = KICK | SNARE;

  /// Kicks in runs of at least eight.
  int runKicks;

  /// Strokes in alternations (or unisons) of kick and snare of at least twelve.
  int blastStrokes;

  int flams;

  private double lastKick;
  private double lastSnare;
  private int kickRun;
  private double strokeAt;
  private int stroke;
  private double strokeBefore;
  private int earlier;
  private int blastRun;

  void clear() {
    runKicks = 0;
    blastStrokes = 0;
    flams = 0;
    lastKick = Double.NEGATIVE_INFINITY;
    lastSnare = Double.NEGATIVE_INFINITY;
    kickRun = 0;
    strokeAt = Double.NEGATIVE_INFINITY;
    stroke = 0;
    strokeBefore = Double.NEGATIVE_INFINITY;
    earlier = 0;
    blastRun = 0;
  }

  void kick(double second) {
    double gap = second - lastKick;
    if (gap > TOGETHER_SECONDS) {
      kickRun = gap <= FAST_SECONDS ? kickRun + 1 : 1;
      runKicks += kickRun == KICK_RUN ? KICK_RUN : kickRun > KICK_RUN ? 1 : 0;
      lastKick = second;
    }
    strike(second, KICK);
  }

  void snare(double second) {
    double gap = second - lastSnare;
    if (gap >= FLAM_SHORTEST && gap <= FLAM_LONGEST) {
      flams++;
    }
    lastSnare = second;
    strike(second, SNARE);
  }

  private void strike(double second, int drum) {
    if (second - strokeAt <= TOGETHER_SECONDS) {
      stroke |= drum;
      return;
    }
    settle();
    strokeBefore = strokeAt;
    strokeAt = second;
    earlier = stroke;
    stroke = drum;
  }

  /// Judges the last stroke, which is complete now.
  void settle() {
    boolean follows = strokeAt - strokeBefore <= FAST_SECONDS;
    boolean alternates = (stroke ^ earlier) == BOTH && stroke != 0 && earlier != 0;
    boolean unison = stroke == BOTH && earlier == BOTH;
    blastRun = follows && (alternates || unison) ? blastRun + 1 : 1;
    blastStrokes += blastRun == BLAST_RUN ? BLAST_RUN : blastRun > BLAST_RUN ? 1 : 0;
  }
}
