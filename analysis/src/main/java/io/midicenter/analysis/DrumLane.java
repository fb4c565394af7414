package io.midicenter.analysis;

/// The nine lanes of a drum grid, in the order of the codes that are stored.
public enum DrumLane {
  KICK,
  SNARE,
  CLOSED_HAT,
  OPEN_HAT,
  LOW_TOM,
  MID_TOM,
  HIGH_TOM,
  CRASH,
  RIDE;

  public static final int COUNT = 9;
}
