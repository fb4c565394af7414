package io.midicenter.analysis.drums;

import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The drum parts of a file, all together, in one pass over the notes.
///
/// *Threads:* none: one per worker, its arrays are reused.
public final class DrumAnalyzer {
  /// A ghost note on the snare is softer than this, and much softer than the median one.
  private static final int GHOST_VELOCITY = 45;

  private static final double GHOST_SHARE = 0.55;

  private final DrumMasks masks = new DrumMasks();
  private final StrokeRuns runs = new StrokeRuns();
  private final int[] counts = new int[DrumKeys.LAST - DrumKeys.FIRST + 1];
  private final int[] snares = new int[128];
  private final int[] backbeats = new int[DrumAnalysis.MAX_BARS];
  private final int[] fills = new int[DrumAnalysis.MAX_BARS];
  private int firstBar;

  /// Null without a drum note; no masks where bars cannot be counted.
  ///
  /// @param drums by part
  /// @param swing percent of the off-beat eighth, or null
  public @Nullable DrumAnalysis of(Piece piece, boolean[] drums, @Nullable Double swing) {
    if (!count(piece, drums)) {
      return null;
    }
    boolean counts = piece.hasQuarters() && piece.grid().countsBars();
    DrumSteps steps = counts ? DrumSteps.of(piece, drums, swing) : null;
    int median = median();
    masks.clear();
    if (steps != null) {
      place(piece, drums, steps, GHOST_SHARE * median);
    }
    int main = masks.mainBar();
    int filled = masks.fills(main, fills);
    return new DrumAnalysis(
        steps == null ? 4 : steps.perQuarter(),
        steps == null ? 16 : steps.perBar(),
        steps == null ? 0 : Math.max(0, firstBar + steps.shift()),
        Ints.of(masks.masks, masks.bars * DrumLane.COUNT),
        Ints.of(this.counts, this.counts.length),
        median == 0 ? null : ghostShare(median),
        main,
        bars(filled),
        DrumTechniques.of(steps, masks, backbeats, runs));
  }

  private List<Integer> bars(int filled) {
    var list = new ArrayList<Integer>(filled);
    for (int i = 0; i < filled; i++) {
      list.add(fills[i]);
    }
    return list;
  }

  /// Counts keys, snare velocities and fast runs; false without a drum note.
  private boolean count(Piece piece, boolean[] drums) {
    NoteTable notes = piece.notes();
    Arrays.fill(counts, 0);
    Arrays.fill(snares, 0);
    runs.clear();
    boolean any = false;
    for (int i = 0; i < notes.size; i++) {
      if (!drums[piece.parts().part(i)]) {
        continue;
      }
      any = true;
      int key = notes.key[i];
      if (key >= DrumKeys.FIRST && key <= DrumKeys.LAST) {
        counts[key - DrumKeys.FIRST]++;
      }
      DrumLane lane = DrumKeys.lane(key);
      if (lane == DrumLane.KICK) {
        if (piece.timed()) {
          runs.kick(piece.map().seconds(notes.on[i]));
        }
      } else if (lane == DrumLane.SNARE) {
        snares[notes.velocity[i]]++;
        if (piece.timed()) {
          runs.snare(piece.map().seconds(notes.on[i]));
        }
      }
    }
    runs.settle();
    return any;
  }

  private void place(Piece piece, boolean[] drums, DrumSteps steps, double softest) {
    NoteTable notes = piece.notes();
    Arrays.fill(backbeats, 0);
    firstBar = Integer.MIN_VALUE;
    for (int i = 0; i < notes.size; i++) {
      if (!drums[piece.parts().part(i)]) {
        continue;
      }
      int step = steps.step(notes.on[i]);
      int bar = Math.floorDiv(step, steps.perBar());
      if (firstBar == Integer.MIN_VALUE) {
        firstBar = bar;
      }
      DrumLane lane = DrumKeys.lane(notes.key[i]);
      int at = bar - firstBar;
      if (at >= DrumAnalysis.MAX_BARS) {
        return;
      }
      if (lane != null) {
        int inBar = Math.floorMod(step, steps.perBar());
        masks.add(at, lane, inBar);
        if (lane == DrumLane.SNARE && notes.velocity[i] >= softest) {
          backbeats[at] |= 1 << inBar;
        }
      }
    }
  }

  /// Median velocity of the snare, 0 without one.
  private int median() {
    int all = 0;
    for (int count : snares) {
      all += count;
    }
    int left = (all + 1) / 2;
    int velocity = 0;
    while (left > 0) {
      left -= snares[++velocity];
    }
    return velocity;
  }

  private double ghostShare(int median) {
    int all = 0;
    int ghosts = 0;
    for (int velocity = 1; velocity < snares.length; velocity++) {
      all += snares[velocity];
      if (velocity < GHOST_VELOCITY && velocity < GHOST_SHARE * median) {
        ghosts += snares[velocity];
      }
    }
    return (double) ghosts / all;
  }
}
