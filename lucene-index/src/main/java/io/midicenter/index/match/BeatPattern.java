package io.midicenter.index.match;

import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.Ints;
import io.midicenter.index.field.Fields;
import io.midicenter.index.material.StoredBeats;
import io.midicenter.index.material.StoredLine;
import io.midicenter.index.material.StoredLines;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.music.Rhythm;
import io.midicenter.index.music.RhythmLane;
import io.midicenter.index.music.RhythmQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/// A rhythm on a grid, as it is compared.
///
/// @param stepsPerQuarter 4 or 6
/// @param stepsPerBar at most 32
/// @param lanes each with the same number of bars
record BeatPattern(int stepsPerQuarter, int stepsPerBar, List<Rhythm.LaneMasks> lanes) {
  BeatPattern {
    lanes = List.copyOf(lanes);
  }

  int bars() {
    return lanes.getFirst().masks().size();
  }

  /// True where nothing says which drum plays.
  boolean isLaneless() {
    return lanes.size() == 1 && lanes.getFirst().lane() == RhythmLane.ANY;
  }

  /// The rhythm in every reading worth trying, the likeliest first.
  ///
  /// @throws MusicQueryException where the file or the bar is not there
  static List<BeatPattern> of(Rhythm rhythm, String text, IndexReader reader)
      throws IOException, MusicQueryException {
    return switch (rhythm) {
      case Rhythm.Grid grid ->
          List.of(new BeatPattern(grid.stepsPerBar() / 4, grid.stepsPerBar(), grid.lanes()));
      case Rhythm.Taps taps -> TapGrid.readings(taps);
      case Rhythm.BarOf bar -> List.of(barOf(bar, text, reader));
    };
  }

  private static BeatPattern barOf(Rhythm.BarOf query, String text, IndexReader reader)
      throws IOException, MusicQueryException {
    BytesRef beats = StoredMusicOf.file(reader, query.id(), Fields.BEATS);
    if (beats != null) {
      StoredBeats drums = StoredBeats.decode(beats);
      int bar = query.bar() - 1 - drums.startBar();
      if (bar >= 0 && bar < drums.bars()) {
        List<Rhythm.LaneMasks> lanes = new ArrayList<>();
        for (RhythmLane lane : RhythmLane.values()) {
          if (lane.term() >= 0 && lane.term() < DrumLane.COUNT) {
            int mask = lane.of(drums.masks(), bar * DrumLane.COUNT);
            if (mask != 0) {
              lanes.add(new Rhythm.LaneMasks(lane, Ints.wrap(mask)));
            }
          }
        }
        if (!lanes.isEmpty()) {
          return new BeatPattern(drums.stepsPerQuarter(), drums.stepsPerBar(), lanes);
        }
      }
    }
    BytesRef lines = StoredMusicOf.file(reader, query.id(), Fields.LINES);
    for (StoredLine line : lines == null ? List.<StoredLine>of() : StoredLines.decode(lines)) {
      int mask = LineTimes.steps(line, query.bar() - 1);
      if (mask != 0) {
        return new BeatPattern(
            4,
            line.barTicks() / LineTimes.STEP_TICKS,
            List.of(new Rhythm.LaneMasks(RhythmLane.ANY, Ints.wrap(mask))));
      }
    }
    throw MusicQueryException.expected(
        RhythmQuery.PARAMETER,
        text,
        2,
        "a file of the library and a bar in which something sounds");
  }
}
