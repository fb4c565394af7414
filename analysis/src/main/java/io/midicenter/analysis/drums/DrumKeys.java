package io.midicenter.analysis.drums;

import io.midicenter.analysis.DrumLane;
import org.jspecify.annotations.Nullable;

/// The lane of each key of the General MIDI percussion map, widened by the hi-hat edges 22 and 26
/// of electronic kits.
final class DrumKeys {
  static final int FIRST = 35;
  static final int LAST = 81;

  private static final @Nullable DrumLane[] LANES = new @Nullable DrumLane[128];

  static {
    set(DrumLane.KICK, 35, 36);
    set(DrumLane.SNARE, 37, 38, 39, 40);
    set(DrumLane.CLOSED_HAT, 42, 44, 22, 54, 69, 70, 82);
    set(DrumLane.OPEN_HAT, 46, 26);
    set(DrumLane.LOW_TOM, 41, 43, 45, 64, 66);
    set(DrumLane.MID_TOM, 47, 48, 61, 62, 63);
    set(DrumLane.HIGH_TOM, 50, 60, 65);
    set(DrumLane.CRASH, 49, 52, 55, 57);
    set(DrumLane.RIDE, 51, 53, 59, 56);
  }

  private DrumKeys() {}

  private static void set(DrumLane lane, int... keys) {
    for (int key : keys) {
      LANES[key] = lane;
    }
  }

  /// The lane of `key` 0..127, or null for other percussion.
  static @Nullable DrumLane lane(int key) {
    return LANES[key];
  }
}
