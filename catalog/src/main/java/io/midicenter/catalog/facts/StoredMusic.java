package io.midicenter.catalog.facts;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.SimilarityVector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The musical material of a file, which musical searches compare, at stored resolution: swing in
/// tenths of a percent, shares in whole percent.
///
/// @param keyChanges boundaries between stretches in different keys
/// @param lines at most [MelodyLine#MAX_LINES], best first
/// @param drums null without a drum part
/// @param shapeHash 16 bytes: the same notes in any key and note value; null below 4 notes
public record StoredMusic(
    Feel feel,
    int keyChanges,
    ChordTrack chords,
    List<MelodyLine> lines,
    @Nullable DrumAnalysis drums,
    SimilarityVector vector,
    @Nullable Bytes shapeHash) {
  public StoredMusic {
    lines = List.copyOf(lines);
  }

  static StoredMusic of(Analysis a) {
    var lines = new ArrayList<MelodyLine>(a.lines().size());
    for (MelodyLine line : a.lines()) {
      lines.add(line(line));
    }
    return new StoredMusic(
        new Feel(
            Resolution.swing(a.feel().swing()),
            Resolution.swing(a.feel().swing16()),
            a.feel().triplets()),
        Math.max(0, a.key().segments().size() - 1),
        a.chords(),
        lines,
        drums(a.drums()),
        a.vector(),
        a.shapeHash());
  }

  private static MelodyLine line(MelodyLine line) {
    return new MelodyLine(
        line.part(),
        line.rank(),
        line.bass(),
        Resolution.share(line.confidence()),
        line.pitches(),
        line.intervals(),
        line.bars(),
        line.firstBar());
  }

  private static @Nullable DrumAnalysis drums(@Nullable DrumAnalysis drums) {
    return drums == null
        ? null
        : new DrumAnalysis(
            drums.stepsPerQuarter(),
            drums.stepsPerBar(),
            drums.startBar(),
            drums.masks(),
            drums.counts(),
            Resolution.shareOrNull(drums.ghostShare()),
            drums.mainBar(),
            drums.fillBars(),
            drums.techniques());
  }

  /// A rough size in memory, in bytes.
  public long weight() {
    long weight = 300 + 7L * chords.size();
    for (MelodyLine line : lines) {
      weight += 150 + 2L * line.pitches().size() + 4L * line.bars().size();
    }
    return drums == null ? weight : weight + 300 + 4L * drums.masks().size();
  }
}
