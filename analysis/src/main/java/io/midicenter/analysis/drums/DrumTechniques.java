package io.midicenter.analysis.drums;

import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.DrumTechnique;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What drummers do, from masks and runs. Patterns are judged in bars of four quarters only.
final class DrumTechniques {
  private static final double MOST_BARS = 0.75;

  /// Kicks in fast runs, a bar.
  private static final double DOUBLE_KICKS_A_BAR = 0.5;

  private static final double BLASTS_A_BAR = 0.5;
  private static final int FEWEST_FLAMS = 2;

  /// More kicks a bar are a double kick over the floor, not a floor.
  private static final int MOST_FLOOR_KICKS = 8;

  private DrumTechniques() {}

  /// @param steps null where bars cannot be counted
  /// @param backbeats snare hits by bar without ghost notes
  static Set<DrumTechnique> of(
      @Nullable DrumSteps steps, DrumMasks masks, int[] backbeats, StrokeRuns runs) {
    Set<DrumTechnique> found = EnumSet.noneOf(DrumTechnique.class);
    if (runs.runKicks > 0 && runs.runKicks >= DOUBLE_KICKS_A_BAR * masks.bars) {
      found.add(DrumTechnique.DOUBLE_KICK);
    }
    if (runs.blastStrokes > 0 && runs.blastStrokes >= BLASTS_A_BAR * masks.bars) {
      found.add(DrumTechnique.BLAST_BEAT);
    }
    if (runs.flams >= FEWEST_FLAMS) {
      found.add(DrumTechnique.FLAM);
    }
    if (steps != null && steps.perBar() == 4 * steps.perQuarter()) {
      patterns(steps.perQuarter(), masks, backbeats, found);
    }
    return found;
  }

  private static void patterns(
      int quarter, DrumMasks masks, int[] backbeats, Set<DrumTechnique> found) {
    int floor = 1 | 1 << quarter | 1 << 2 * quarter | 1 << 3 * quarter;
    int second = 1 << quarter | 1 << 3 * quarter;
    int third = 1 << 2 * quarter;
    int played = 0;
    int floors = 0;
    int halves = 0;
    int drops = 0;
    for (int bar = 0; bar < masks.bars; bar++) {
      int kick = masks.mask(bar, DrumLane.KICK);
      int snare = backbeats[bar];
      if ((kick | snare) == 0) {
        continue;
      }
      played++;
      floors += (kick & floor) == floor && Integer.bitCount(kick) <= MOST_FLOOR_KICKS ? 1 : 0;
      boolean onThree = (snare & third) != 0 && (snare & second) == 0;
      halves += onThree && (kick & 1) != 0 && (kick & third) == 0 ? 1 : 0;
      drops += onThree && (kick & third) != 0 && (kick & 1) == 0 ? 1 : 0;
    }
    double most = MOST_BARS * played;
    if (played > 0 && floors >= most) {
      found.add(DrumTechnique.FOUR_ON_THE_FLOOR);
    }
    if (played > 0 && halves >= most) {
      found.add(DrumTechnique.HALF_TIME);
    }
    if (played > 0 && drops >= most) {
      found.add(DrumTechnique.ONE_DROP);
    }
  }
}
