package io.midicenter.analysis.time;

import io.midicenter.analysis.Meter;
import io.midicenter.analysis.smf.Smf;

/// Meter from the accents of the notes on a trusted beat grid: after how many quarters are they
/// alike (Brown, JASA 1993)? Meters of two and four beats are not told apart; 4/4 stands for all.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class MeterEstimator {
  private static final Meter[] METERS = {
    new Meter(4, 4),
    new Meter(3, 4),
    new Meter(6, 8),
    new Meter(9, 8),
    new Meter(5, 4),
    new Meter(7, 8)
  };

  private static final double FEWEST_QUARTERS = 16;

  /// How much likelier a meter of two beats is than the accents alone say, and rare ones less.
  private static final double DUPLE = 0.07;

  private static final double NINE_EIGHT = -0.05;
  private static final double FIVE_FOUR = -0.12;
  private static final double SEVEN_EIGHT = -0.15;

  /// Beats of a quarter speak for 3/4, beats of three eighths for 6/8.
  private static final double BEAT = 0.25;

  private static final double LARGEST_BEAT = 0.2;

  /// Logistic regression of being right: on the lead over the second and on the score itself; and
  /// per meter, in the order of [#METERS].
  private static final double LEAD_WEIGHT = 7.43;

  private static final double SCORE_WEIGHT = 1.81;
  private static final double[] METER_WEIGHT = {2.05, -0.95, 1.15, -0.29, -0.29, -0.29};
  private static final double SUREST = 0.95;

  /// From here on a declared meter is confirmed.
  private static final double SURE = 0.9;

  /// Lead over a declared meter that contradicts it. Confidence would not do: the frequency of 4/4
  /// is no evidence against a file that says 3/4.
  private static final double CONTRADICTING_LEAD = 0.3;

  private final AccentTrain train = new AccentTrain();
  private final AccentCurve curve = new AccentCurve();
  private final double[] score = new double[METERS.length];
  private int best;
  private int second;

  /// Looks at a file whose beat grid is trusted.
  ///
  /// @return false where there is too little music to tell
  public boolean load(Smf smf) {
    if (smf.notes.size == 0) {
      return false;
    }
    train.load(smf);
    if (train.quarters() < FEWEST_QUARTERS) {
      return false;
    }
    curve.load(train.accents(), train.size());
    double beat = Math.clamp(curve.at(1) - curve.at(1.5), -LARGEST_BEAT, LARGEST_BEAT);
    double triple = (curve.at(3) + curve.at(6) + curve.at(12)) / 3;
    score[0] = (curve.at(2) + curve.at(4) + curve.at(8)) / 3 + DUPLE;
    score[1] = triple + BEAT * beat;
    score[2] = triple - BEAT * beat;
    score[3] = (curve.at(4.5) + curve.at(9)) / 2 + NINE_EIGHT;
    score[4] = (curve.at(5) + curve.at(10)) / 2 + FIVE_FOUR;
    score[5] = (curve.at(3.5) + curve.at(7)) / 2 + SEVEN_EIGHT;
    best = largest(-1);
    second = largest(best);
    return true;
  }

  private int largest(int but) {
    int at = -1;
    for (int i = 0; i < score.length; i++) {
      at = i != but && (at < 0 || score[i] > score[at]) ? i : at;
    }
    return at;
  }

  /// The meter with the highest score.
  public Meter meter() {
    return METERS[best];
  }

  /// The next one.
  public Meter rival() {
    return METERS[second];
  }

  /// Probability that [#meter] is right, at most 0.95.
  public double confidence() {
    double z =
        LEAD_WEIGHT * (score[best] - score[second])
            + SCORE_WEIGHT * score[best]
            + METER_WEIGHT[best];
    return Math.min(SUREST, 1 / (1 + Math.exp(-z)));
  }

  /// True where the accents confirm a declared meter.
  boolean confirms(Meter declared) {
    return confidence() >= SURE && beat(declared) == beat(meter());
  }

  /// True where the accents speak clearly against a declared meter.
  boolean contradicts(Meter declared) {
    int beat = beat(declared);
    if (beat == beat(meter())) {
      return false;
    }
    for (int i = 0; i < METERS.length; i++) {
      if (beat(METERS[i]) == beat) {
        return score[best] - score[i] >= CONTRADICTING_LEAD;
      }
    }
    return score[best] - score[second] >= CONTRADICTING_LEAD;
  }

  /// Meters that accents do not tell apart have the same: 2 for two and four beats, 3 for three, 6
  /// for beats of three eighths, else the numerator.
  private static int beat(Meter meter) {
    int numerator = meter.numerator();
    if (Integer.bitCount(numerator) == 1) {
      return 2;
    }
    if (numerator % 3 != 0 || numerator == 9) {
      return numerator;
    }
    return meter.denominator() >= 8 ? 6 : 3;
  }
}
