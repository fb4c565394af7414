package io.midicenter.analysis;

/// What drummers do, as far as onsets show it.
public enum DrumTechnique {
  DOUBLE_KICK,
  BLAST_BEAT,
  FOUR_ON_THE_FLOOR,
  HALF_TIME,
  ONE_DROP,
  FLAM
}
