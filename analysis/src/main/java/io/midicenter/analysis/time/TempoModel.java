package io.midicenter.analysis.time;

/// How well a tempo explains a [LagCurve]: a multinomial logit over the candidates of one file
/// (McFadden 1974), and logistic regressions that turn its shares into confidences. All weights
/// were fitted on one half of the songs of the development data; `docs/accuracy.md` has the gain.
final class TempoModel {
  // The curve at multiples and fractions of the beat.
  private static final double BEAT = 4.86;
  private static final double TWO_BEATS = 3.47;
  private static final double THREE_BEATS = 2.63;
  private static final double FOUR_BEATS = 5.04;
  private static final double HALF_BEAT = 2.94;
  private static final double QUARTER_BEAT = 2.46;
  private static final double THIRD_BEAT = 1.12;

  /// Octaves above 100 BPM, and their square.
  private static final double SPEED = -4.18;

  private static final double SPEED_SQUARED = -1.50;

  /// Square of log₂ of the notes per beat: few notes and many notes per beat are both unlikely.
  private static final double DENSITY_SQUARED = -0.99;

  private TempoModel() {}

  static double score(LagCurve curve, double lag, double bpm, double notesPerSecond) {
    double octaves = log2(bpm / 100);
    double density = log2(notesPerSecond * 60 / bpm);
    return BEAT * curve.at(lag)
        + TWO_BEATS * curve.at(2 * lag)
        + THREE_BEATS * curve.at(3 * lag)
        + FOUR_BEATS * curve.at(4 * lag)
        + HALF_BEAT * curve.at(lag / 2)
        + QUARTER_BEAT * curve.at(lag / 4)
        + THIRD_BEAT * curve.at(lag / 3)
        + SPEED * octaves
        + SPEED_SQUARED * octaves * octaves
        + DENSITY_SQUARED * density * density;
  }

  /// Probability that a tempo is right up to a factor of two or three, fitted on performances in
  /// real time: they are what has no map to trust.
  ///
  /// @param share of the tempo and of those candidates that are so related to it
  static double family(double share) {
    return logistic(1.03 * logit(share) - 0.20);
  }

  /// Probability that a tempo is right itself. Where its family is in doubt, so is its level: the
  /// family counts twice.
  ///
  /// @param family the probability that the tempo is right up to a factor
  /// @param share of the tempo among the candidates of its family
  static double exact(double family, double share, double bpm) {
    double octaves = log2(bpm / 100);
    return family * family * logistic(1.01 + 0.26 * logit(share) - 1.19 * octaves * octaves);
  }

  static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double logit(double share) {
    double inside = Math.clamp(share, 1e-4, 1 - 1e-4);
    return Math.log(inside / (1 - inside));
  }
}
