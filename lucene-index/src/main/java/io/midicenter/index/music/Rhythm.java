package io.midicenter.index.music;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Ints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rhythm that a query asks for, in one of its spellings.
public sealed interface Rhythm {
  /// Hits on a grid.
  ///
  /// @param stepsPerBar 16 or 24
  /// @param lanes each once, each with the same number of bars
  record Grid(int stepsPerBar, List<LaneMasks> lanes) implements Rhythm {
    public Grid {
      lanes = List.copyOf(lanes);
    }

    public int bars() {
      return lanes.getFirst().masks().size();
    }
  }

  /// One lane of a grid.
  ///
  /// @param masks one a bar: bit s = a hit on step s, as in [io.midicenter.analysis.DrumAnalysis]
  record LaneMasks(RhythmLane lane, Ints masks) {}

  /// Hits in time.
  ///
  /// @param millis rising
  /// @param bpm quarters a minute, null where it is to be told from the taps
  record Taps(Ints millis, @Nullable Double bpm) implements Rhythm {}

  /// What a file plays in one bar.
  ///
  /// @param id BLAKE3 of the file
  /// @param bar 1-based
  record BarOf(Bytes id, int bar) implements Rhythm {}
}
