package io.midicenter.analysis.chords;

/// How often a chord of such evidence has the right root and quality, by time.
final class ChordConfidence {
  private static final double SLOPE = 0.5;
  private static final double LENGTH = 0.3;
  private static final double START = 0;

  /// Where frames are half seconds and not beats.
  private static final double NO_BEATS = 0.7;

  private static final int NOTHING = -1000 * ChordModel.LOGIT;

  private ChordConfidence() {}

  /// 0..100 for one chord over frames `[from, to)`.
  static int percent(HarmonyFrames frames, int[][] evidence, int state, int from, int to) {
    long lead = 0;
    for (int f = from; f < to; f++) {
      lead += lead(evidence[f], state);
    }
    int length = to - from;
    double x = SLOPE * lead / ((double) length * ChordModel.LOGIT) + LENGTH * Math.log(length) + START;
    double confidence = 1 / (1 + Math.exp(-x));
    return (int) (100 * (frames.lines().areBeats() ? confidence : NO_BEATS * confidence));
  }

  /// By how much the evidence of a frame is better than that of the best other chord.
  static int lead(int[] row, int state) {
    int here = row[state];
    row[state] = NOTHING;
    int lead = -ChordPathKernel.highestAbove(here, row);
    row[state] = here;
    return lead;
  }
}
