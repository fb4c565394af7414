package io.midicenter.index.music;

import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.grams.DrumTerms;
import java.util.Optional;

/// A line of a rhythm grid: one lane of the drums, or several together.
public enum RhythmLane {
  BD(DrumLane.KICK.number()),
  SD(DrumLane.SNARE.number()),
  CH(DrumLane.CLOSED_HAT.number()),
  OH(DrumLane.OPEN_HAT.number()),
  LT(DrumLane.LOW_TOM.number()),
  MT(DrumLane.MID_TOM.number()),
  HT(DrumLane.HIGH_TOM.number()),
  CR(DrumLane.CRASH.number()),
  RD(DrumLane.RIDE.number()),
  /// Kick and low tom.
  LOW(DrumTerms.LOW),
  /// All lanes but those of LOW.
  HIGH(DrumTerms.HIGH),
  /// All lanes.
  ANY(DrumTerms.ANY),
  /// Closed or open hi-hat.
  HH(-1);

  private final int term;

  RhythmLane(int term) {
    this.term = term;
  }

  /// The lane of [DrumTerms]; −1 for the two hi-hats together, which have no terms of their own.
  public int term() {
    return term;
  }

  /// The word in an encoding.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Optional<RhythmLane> of(String word) {
    for (RhythmLane lane : values()) {
      if (lane.word().equals(word)) {
        return Optional.of(lane);
      }
    }
    return Optional.empty();
  }

  /// What this lane plays in a bar of nine masks by [DrumLane#number].
  public int of(int[] masks, int from) {
    return switch (this) {
      case LOW -> masks[from + BD.term] | masks[from + LT.term];
      case HIGH -> high(masks, from);
      case ANY -> masks[from + BD.term] | masks[from + LT.term] | high(masks, from);
      case HH -> masks[from + CH.term] | masks[from + OH.term];
      case BD, SD, CH, OH, LT, MT, HT, CR, RD -> masks[from + term];
    };
  }

  private static int high(int[] masks, int from) {
    int high = 0;
    for (int lane = 0; lane < DrumLane.COUNT; lane++) {
      high |= lane == BD.term || lane == LT.term ? 0 : masks[from + lane];
    }
    return high;
  }
}
