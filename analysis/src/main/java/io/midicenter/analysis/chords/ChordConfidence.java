package io.midicenter.analysis.chords;

/// How often a chord of such evidence has the right root and quality, by time: a logistic curve,
/// fitted on the half of the development songs on which constants may be chosen.
final class ChordConfidence {
  private static final double START = 0.056;

  /// Of the mean lead of the evidence of its frames over the best other chord, in logits.
  private static final double LEAD = 1.579;

  /// Of what that lead falls short of nothing.
  private static final double SHORTFALL = -0.799;

  /// Of the logarithm of its length in frames.
  private static final double LENGTH = 0.282;

  /// Where frames are half seconds and not beats.
  private static final double NO_BEATS = 0.7;

  private static final int NOTHING = -1000 * ChordModel.LOGIT;

  private ChordConfidence() {}

  /// 0..100 for one chord over frames `[from, to)`.
  static int percent(HarmonyFrames frames, EvidenceRows evidence, int state, int from, int to) {
    long lead = 0;
    for (int f = from; f < to; f++) {
      lead += evidence.lead(f, state);
    }
    double mean = lead / ((double) (to - from) * ChordModel.LOGIT);
    double x = START + LEAD * mean + SHORTFALL * Math.min(mean, 0) + LENGTH * Math.log(to - from);
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
