package io.midicenter.analysis;

import java.util.Locale;

/// The nine lanes of a drum grid.
public enum DrumLane {
  KICK(0),
  SNARE(1),
  CLOSED_HAT(2),
  OPEN_HAT(3),
  LOW_TOM(4),
  MID_TOM(5),
  HIGH_TOM(6),
  CRASH(7),
  RIDE(8);

  public static final int COUNT = 9;

  /// The word in JSON: `closed-hat`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private final int number;

  DrumLane(int number) {
    this.number = number;
  }

  /// 0..8, as stored: never changes.
  public int number() {
    return number;
  }
}
