package io.midicenter.analysis.grams;

import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.MusicalKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All terms of one file, by index field.
///
/// @param mel3 3 intervals, every line
/// @param mel5 5 intervals, every line
/// @param mel5m 5 intervals, main melody
/// @param con6 6 contours, every line
/// @param rhy6 6 duration ratios, every line
/// @param prog 2 to 4 chords from the tonic of each key the file may be in
/// @param shape 2 to 4 chords, each from the one before
/// @param pabs 2 to 4 chords by root
/// @param chord single chords with their quality
/// @param bar drum bars by lane
/// @param half halves of drum bars by lane
public record MusicTerms(
    TermSet mel3,
    TermSet mel5,
    TermSet mel5m,
    TermSet con6,
    TermSet rhy6,
    TermSet prog,
    TermSet shape,
    TermSet pabs,
    TermSet chord,
    TermSet bar,
    TermSet half) {
  public static final MusicTerms NONE = of(List.of(), ChordTrack.EMPTY, List.of(), null);

  /// @param keys those that the file may be in: none where its key is too doubtful
  public static MusicTerms of(
      List<MelodyLine> lines,
      ChordTrack chords,
      List<MusicalKey> keys,
      @Nullable DrumAnalysis drums) {
    var terms = new TermCollector();
    lines.forEach(line -> MelodyTerms.intervals(line, 3, terms));
    TermSet mel3 = terms.take();
    lines.forEach(line -> MelodyTerms.intervals(line, 5, terms));
    TermSet mel5 = terms.take();
    for (MelodyLine line : lines) {
      if (line.rank() == 0) {
        MelodyTerms.intervals(line, 5, terms);
      }
    }
    TermSet mel5m = terms.take();
    lines.forEach(line -> MelodyTerms.contours(line, terms));
    TermSet con6 = terms.take();
    lines.forEach(line -> MelodyTerms.rhythms(line, terms));
    TermSet rhy6 = terms.take();
    var runs = ChordRuns.of(chords);
    keys.forEach(key -> ChordTerms.progressions(runs, key.tonic(), terms));
    TermSet prog = terms.take();
    ChordTerms.shapes(runs, terms);
    TermSet shape = terms.take();
    ChordTerms.progressions(runs, 0, terms);
    TermSet pabs = terms.take();
    ChordTerms.chords(chords, terms);
    TermSet chord = terms.take();
    if (drums != null) {
      DrumTerms.bars(drums, terms);
    }
    TermSet bar = terms.take();
    if (drums != null) {
      DrumTerms.halves(drums, terms);
    }
    return new MusicTerms(
        mel3, mel5, mel5m, con6, rhy6, prog, shape, pabs, chord, bar, terms.take());
  }

  /// Terms in all.
  public int size() {
    return mel3.size()
        + mel5.size()
        + mel5m.size()
        + con6.size()
        + rhy6.size()
        + prog.size()
        + shape.size()
        + pabs.size()
        + chord.size()
        + bar.size()
        + half.size();
  }
}
