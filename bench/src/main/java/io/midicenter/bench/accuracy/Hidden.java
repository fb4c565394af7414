package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Limits;

/// What an estimator that is judged may not look at.
final class Hidden {
  static final Limits NOTHING = Limits.DEFAULT;
  static final Limits KEY_AND_METER =
      new Limits(Limits.DEFAULT.maxBytes(), false, true, true, false);
  static final Limits TEMPO = new Limits(Limits.DEFAULT.maxBytes(), true, false, false, false);
  static final Limits METER = new Limits(Limits.DEFAULT.maxBytes(), false, false, true, false);
  static final Limits TEXTS = new Limits(Limits.DEFAULT.maxBytes(), false, false, false, true);

  private Hidden() {}
}
