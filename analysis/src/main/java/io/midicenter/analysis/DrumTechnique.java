package io.midicenter.analysis;

import java.util.Locale;

/// What drummers do, as far as onsets show it.
public enum DrumTechnique {
  DOUBLE_KICK,
  BLAST_BEAT,
  FOUR_ON_THE_FLOOR,
  HALF_TIME,
  ONE_DROP,
  FLAM;

  /// The word in JSON: `four-on-the-floor`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
