package io.midicenter.analysis;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The drum parts of a file on a grid of steps.
///
/// @param stepsPerQuarter 4 or 6
/// @param stepsPerBar at most 32
/// @param startBar 0-based bar of the first mask, counted as [Extent#startBar] is
/// @param masks at most 64 bars × 9 lanes ([DrumLane]): bit s = a hit on step s
/// @param counts hits of the General MIDI keys 35..81
/// @param ghostShare 0..1 of the snare notes; null without snare
/// @param mainBar 0-based bar among the masks that stands for the main pattern; −1 without masks
/// @param fillBars 0-based bars among the masks, ascending
public record DrumAnalysis(
    int stepsPerQuarter,
    int stepsPerBar,
    int startBar,
    Ints masks,
    Ints counts,
    @Nullable Double ghostShare,
    int mainBar,
    List<Integer> fillBars,
    Set<DrumTechnique> techniques) {
  /// Most bars that are kept.
  public static final int MAX_BARS = 64;

  public DrumAnalysis {
    fillBars = List.copyOf(fillBars);
    techniques =
        techniques.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(techniques));
    if (masks.size() % DrumLane.COUNT != 0) {
      throw new IllegalArgumentException("a bar needs a mask for each lane");
    }
  }

  /// Bars that have masks.
  public int bars() {
    return masks.size() / DrumLane.COUNT;
  }

  /// A bar of one lane, `x` a hit and `.` none: `x...x...x...x...`.
  public String steps(int bar, DrumLane lane) {
    int mask = mask(bar, lane);
    var steps = new StringBuilder(stepsPerBar);
    for (int step = 0; step < stepsPerBar; step++) {
      steps.append((mask >> step & 1) == 1 ? 'x' : '.');
    }
    return steps.toString();
  }

  public int mask(int bar, DrumLane lane) {
    return masks.at(bar * DrumLane.COUNT + lane.number());
  }
}
