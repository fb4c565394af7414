package io.midicenter.index.match;

import io.midicenter.index.field.Fields;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// An exact scan over all files that pass, for the best of them by a whole score. One use, one
/// thread.
final class ContentScan {
  /// Files that are hits at most.
  static final int HITS = 200;

  private static final int CHECK_EVERY = 65_536;

  private final int self;
  private final PerSegment scoring;
  private final TopContents best = new TopContents(HITS);

  /// How the documents of a segment are scored.
  @FunctionalInterface
  interface PerSegment {
    /// Null where no document of the segment can be scored.
    @Nullable Scores of(LeafReaderContext leaf) throws IOException;
  }

  /// The scores of one segment.
  @FunctionalInterface
  interface Scores {
    /// @return 0 or more, or negative where the document is no hit
    int of(int doc);
  }

  /// @param self a document that is no hit, −1 for none
  ContentScan(int self, PerSegment scoring) {
    this.self = self;
    this.scoring = scoring;
  }

  /// @param accepted documents that pass, by segment
  TopContents run(List<LeafReaderContext> leaves, List<FixedBitSet> accepted, QueryTimeout timeout)
      throws IOException {
    for (int i = 0; i < leaves.size() && !timeout.shouldExit(); i++) {
      Scores scores = scoring.of(leaves.get(i));
      if (scores != null) {
        scan(leaves.get(i), scores, accepted.get(i), timeout);
      }
    }
    return best;
  }

  private void scan(
      LeafReaderContext leaf, Scores scores, FixedBitSet accepted, QueryTimeout timeout)
      throws IOException {
    NumericDocValues contents = DocValues.getNumeric(leaf.reader(), Fields.CID);
    int seen = 0;
    for (int doc = accepted.nextSetBit(0);
        doc < accepted.length();
        doc = doc + 1 < accepted.length() ? accepted.nextSetBit(doc + 1) : accepted.length()) {
      int score = scores.of(doc);
      if (score >= 0
          && best.takes(score)
          && leaf.docBase + doc != self
          && contents.advanceExact(doc)) {
        best.offer(leaf.docBase + doc, score, contents.longValue());
      }
      if (++seen % CHECK_EVERY == 0 && timeout.shouldExit()) {
        return;
      }
    }
  }
}
