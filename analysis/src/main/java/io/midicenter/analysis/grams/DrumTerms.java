package io.midicenter.analysis.grams;

import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;

/// The alphabet of drum grooves: which steps of a bar, or of half a bar, a lane hits.
///
/// A term is a number: lane in bits 40 and up, steps of the bar or half in bits 32..39, mask below.
public final class DrumTerms {
  /// Behind the nine lanes: kick and low tom together.
  public static final int LOW = DrumLane.COUNT;

  /// All lanes but those of [#LOW].
  public static final int HIGH = DrumLane.COUNT + 1;

  /// All lanes.
  public static final int ANY = DrumLane.COUNT + 2;

  private static final int LANES = DrumLane.COUNT + 3;

  private DrumTerms() {}

  /// @param lane a number of [DrumLane], or [#LOW], [#HIGH], [#ANY]
  /// @param steps 1..32
  /// @param mask bit s = a hit on step s
  public static long term(int lane, int steps, int mask) {
    return (long) lane << 40 | (long) steps << 32 | (mask & 0xFFFF_FFFFL);
  }

  /// One term for each lane of each bar.
  static void bars(DrumAnalysis drums, TermCollector into) {
    int[] masks = new int[LANES];
    for (int bar = 0; bar < drums.bars(); bar++) {
      load(drums, bar, masks);
      for (int lane = 0; lane < LANES; lane++) {
        if (masks[lane] != 0) {
          into.add(term(lane, drums.stepsPerBar(), masks[lane]));
        }
      }
    }
  }

  /// One term for each lane of each half of each bar, whichever half it is.
  static void halves(DrumAnalysis drums, TermCollector into) {
    int steps = drums.stepsPerBar() / 2;
    if (steps == 0) {
      return;
    }
    int half = (1 << steps) - 1;
    int[] masks = new int[LANES];
    for (int bar = 0; bar < drums.bars(); bar++) {
      load(drums, bar, masks);
      for (int lane = 0; lane < LANES; lane++) {
        int first = masks[lane] & half;
        int second = masks[lane] >>> steps & half;
        if (first != 0) {
          into.add(term(lane, steps, first));
        }
        if (second != 0) {
          into.add(term(lane, steps, second));
        }
      }
    }
  }

  private static void load(DrumAnalysis drums, int bar, int[] masks) {
    int low = 0;
    int high = 0;
    for (int lane = 0; lane < DrumLane.COUNT; lane++) {
      int mask = drums.masks().at(bar * DrumLane.COUNT + lane);
      masks[lane] = mask;
      if (lane == DrumLane.KICK.number() || lane == DrumLane.LOW_TOM.number()) {
        low |= mask;
      } else {
        high |= mask;
      }
    }
    masks[LOW] = low;
    masks[HIGH] = high;
    masks[ANY] = low | high;
  }
}
