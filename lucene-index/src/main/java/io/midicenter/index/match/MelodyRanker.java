package io.midicenter.index.match;

import io.midicenter.analysis.Ints;
import io.midicenter.index.field.Fields;
import io.midicenter.index.material.StoredLine;
import io.midicenter.index.material.StoredLines;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Finds a tune: grams bring candidates, each line of a candidate is aligned where it shares a gram
/// with the tune, and the best alignment of a file is its score.
final class MelodyRanker implements Ranker {
  /// Files that are aligned.
  static final int CANDIDATES = 2_000;

  /// Files that are hits at most.
  static final int HITS = 500;

  /// Thousandths of a whole tune from which a file is a hit.
  static final int LEAST = 550;

  /// What another line than the melody of its file is worth, in thousandths.
  static final int OTHER_LINE = 970;

  private static final int CHECK_EVERY = 64;

  private final TunePattern tune;
  private final AlignmentKernel kernel;
  private final LineWindows windows;
  private List<LeafReaderContext> leaves = List.of();

  MelodyRanker(TunePattern tune) {
    this.tune = tune;
    this.kernel = new AlignmentKernel(tune);
    this.windows = new LineWindows(tune);
  }

  @Override
  public RankedDocs rank(
      List<LeafReaderContext> all, List<FixedBitSet> accepted, QueryTimeout timeout)
      throws IOException {
    leaves = all;
    int[] candidates = new GramCandidates(all, accepted, timeout).best(tune.grams(), CANDIDATES);
    var best = new BestScores(HITS);
    for (int i = 0; i < candidates.length; i++) {
      if (i % CHECK_EVERY == CHECK_EVERY - 1 && timeout.shouldExit()) {
        break;
      }
      Found found = find(candidates[i]);
      if (found != null && found.score >= LEAST) {
        best.offer(candidates[i], found.score);
      }
    }
    return best.ranked();
  }

  @Override
  public @Nullable Match match(int document) throws IOException {
    Found found = find(document);
    if (found == null) {
      return null;
    }
    StoredLine line = found.line;
    int first = found.from;
    int last = found.to;
    int bar = line.barOf(first);
    Ints range = LineTimes.range(line, first, last);
    Integer transpose = null;
    if (tune.firstPitch() >= 0) {
      transpose = line.pitches()[first] - tune.firstPitch();
      for (int i = 0; i < found.tuneFrom; i++) {
        transpose -= tune.steps().at(i);
      }
    }
    return new Match.Melody(
        found.score / 1000.0,
        line.part(),
        bar < 0 ? null : bar + 1,
        first,
        last,
        range.isEmpty() ? List.of() : List.of(range),
        transpose);
  }

  private @Nullable Found find(int document) throws IOException {
    BytesRef stored = StoredMusicOf.document(leaves, document, Fields.LINES);
    if (stored == null) {
      return null;
    }
    Found best = null;
    for (StoredLine line : StoredLines.decode(stored)) {
      windows.load(line);
      for (int w = 0; w < windows.size(); w++) {
        int score = kernel.align(windows.steps(), windows.times(), windows.from(w), windows.to(w));
        score = line.main() ? score : score * OTHER_LINE / 1000;
        if (best == null || score > best.score) {
          best = new Found(score, line, kernel.from(), kernel.to(), kernel.tuneFrom());
        }
      }
    }
    return best;
  }

  /// @param from first note
  /// @param to last note
  /// @param tuneFrom note of the tune that the first one answers
  private record Found(int score, StoredLine line, int from, int to, int tuneFrom) {}
}
