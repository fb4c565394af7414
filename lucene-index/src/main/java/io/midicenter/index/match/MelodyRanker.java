package io.midicenter.index.match;

import io.midicenter.analysis.Ints;
import io.midicenter.index.field.Fields;
import io.midicenter.index.material.StepReader;
import io.midicenter.index.material.StoredLine;
import io.midicenter.index.material.StoredLines;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Finds a tune: grams bring candidates, a scan of their lines finds the likeliest places of each,
/// and where those promise to be among the best the tune is aligned with them. The best alignment
/// of a file is its score; of equal ones the tune that comes earlier in its file is first.
final class MelodyRanker implements Ranker {
  /// Files whose lines are scanned.
  static final int CANDIDATES = 2_000;

  /// Files that are aligned, and hits at most.
  static final int HITS = 500;

  /// Thousandths of a whole tune from which a file is a hit.
  static final int LEAST = 550;

  /// What another line than the melody of its file is worth, in thousandths.
  static final int OTHER_LINE = 970;

  /// Places in a file that order files of equal score.
  private static final int PLACES = 1_024;

  private static final int CHECK_EVERY = 64;

  private final TunePattern tune;
  private final AlignmentKernel kernel;
  private final TuneScan scan;
  private final StepReader file = new StepReader();
  private List<LeafReaderContext> leaves = List.of();

  MelodyRanker(TunePattern tune) {
    this.tune = tune;
    this.kernel = new AlignmentKernel(tune);
    this.scan = new TuneScan(tune, kernel);
  }

  @Override
  public RankedDocs rank(
      List<LeafReaderContext> all, List<FixedBitSet> accepted, QueryTimeout timeout)
      throws IOException {
    leaves = all;
    int[] candidates = new GramCandidates(all, accepted, timeout).best(tune.grams(), CANDIDATES);
    var likely = new TopDocuments(HITS);
    var best = new BestScores(HITS, 1_000 * PLACES);
    for (int i = 0; i < candidates.length; i++) {
      if (i % CHECK_EVERY == CHECK_EVERY - 1 && timeout.shouldExit()) {
        break;
      }
      int likeness = scanned(candidates[i]);
      if (likeness > 0 && likely.offer(candidates[i], likeness)) {
        Found found = aligned();
        if (found.score >= LEAST) {
          best.offer(candidates[i], found.score * PLACES - Math.min(PLACES - 1, found.from));
        }
      }
    }
    return best.ranked();
  }

  @Override
  public @Nullable Match match(int document) throws IOException {
    BytesRef stored = StoredMusicOf.document(leaves, document, Fields.LINES);
    if (stored == null || scanned(document) == 0) {
      return null;
    }
    Found found = aligned();
    StoredLine line = StoredLines.decode(stored).get(found.line);
    int bar = line.barOf(found.from);
    Ints range = LineTimes.range(line, found.from, found.to);
    Integer transpose = null;
    if (tune.firstPitch() >= 0) {
      transpose = line.pitches()[found.from] - tune.firstPitch();
      for (int i = 0; i < found.tuneFrom; i++) {
        transpose -= tune.steps().at(i);
      }
    }
    return new Match.Melody(
        found.score / 1000.0,
        line.part(),
        bar < 0 ? null : bar + 1,
        found.from,
        found.to,
        range.isEmpty() ? List.of() : List.of(range),
        transpose);
  }

  private int scanned(int document) throws IOException {
    BytesRef stored = StoredMusicOf.document(leaves, document, Fields.LINES);
    if (stored == null) {
      return 0;
    }
    file.read(stored);
    return scan.scan(file);
  }

  /// The best alignment at the places that were scanned last.
  private Found aligned() {
    var best = new Found(0, 0, 0, 0, 0);
    for (int place = 0; place < scan.size(); place++) {
      int line = scan.line(place);
      int score =
          kernel.align(
              file.bytes(),
              file.stepsAt(line),
              file.timesAt(line),
              file.steps(line),
              scan.diagonal(place));
      score = file.isMain(line) ? score : score * OTHER_LINE / 1000;
      if (score > best.score || score == best.score && kernel.from() < best.from) {
        best = new Found(score, line, kernel.from(), kernel.to(), kernel.tuneFrom());
      }
    }
    return best;
  }

  /// @param from first note
  /// @param to last note
  /// @param tuneFrom note of the tune that the first one answers
  private record Found(int score, int line, int from, int to, int tuneFrom) {}
}
