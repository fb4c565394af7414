package io.midicenter.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The words of a search at work: which documents match, clause by clause, from the rarest on. For
/// one request and one thread.
final class WordSearch {
  /// Asking one document costs as much as reading so many postings.
  static final int POSTINGS_PER_QUESTION = 8;

  /// Documents of words that are taken between two looks at the clock.
  private static final int WINDOW = 1 << 16;

  private final List<Weight> all;
  private final List<Weight> joined;
  private final List<Weight> none;
  private final TimeCheck time;

  WordSearch(IndexSearcher searcher, WantedText text, TimeCheck time) throws IOException {
    this.all = weights(searcher, text.all(), ScoreMode.COMPLETE_NO_SCORES);
    this.joined = weights(searcher, text.joined(), ScoreMode.COMPLETE_NO_SCORES);
    this.none = weights(searcher, text.none(), ScoreMode.COMPLETE_NO_SCORES);
    this.time = time;
  }

  static List<Weight> weights(IndexSearcher searcher, Iterable<Query> queries, ScoreMode mode)
      throws IOException {
    var weights = new ArrayList<Weight>();
    for (Query query : queries) {
      weights.add(searcher.createWeight(searcher.rewrite(query), mode, 1));
    }
    return weights;
  }

  /// Documents of one segment.
  ///
  /// @param all hold every word
  /// @param joined hold the words run together; null where those are not looked for
  record Found(FixedBitSet all, @Nullable FixedBitSet joined) {}

  /// Takes what does not match out of `base`.
  ///
  /// @return what matches how, before anything is excluded
  Found keep(LeafReaderContext leaf, FixedBitSet base) throws IOException {
    FixedBitSet holding = holding(all, leaf, base);
    FixedBitSet together = joined.isEmpty() ? null : holding(joined, leaf, base);
    base.and(holding);
    if (together != null) {
      base.or(together);
    }
    for (Weight excluded : none) {
      base.andNot(holding(List.of(excluded), leaf, base));
    }
    if (!none.isEmpty() && time.isOver()) {
      base.clear(); // what is excluded is not known
    }
    return new Found(holding, together);
  }

  /// The documents of `within` that match all of these.
  private FixedBitSet holding(List<Weight> weights, LeafReaderContext leaf, FixedBitSet within)
      throws IOException {
    FixedBitSet left = within.clone();
    var scorers = new ArrayList<Scorer>();
    for (Weight weight : weights) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        left.clear();
        return left;
      }
      scorers.add(scorer);
    }
    scorers.sort(
        Comparator.<Scorer, Boolean>comparing(scorer -> scorer.twoPhaseIterator() != null)
            .thenComparingLong(scorer -> scorer.iterator().cost()));
    for (Scorer scorer : scorers) {
      keep(scorer, left);
    }
    return left;
  }

  private void keep(Scorer scorer, FixedBitSet left) throws IOException {
    TwoPhaseIterator closer = scorer.twoPhaseIterator();
    if (closer != null) {
      keepSome(closer.approximation(), closer, left);
      return;
    }
    DocIdSetIterator documents = scorer.iterator();
    if ((long) left.cardinality() * POSTINGS_PER_QUESTION < documents.cost()) {
      keepSome(documents, null, left);
    } else {
      keepAll(documents, left);
    }
  }

  private void keepAll(DocIdSetIterator documents, FixedBitSet left) throws IOException {
    var holding = new FixedBitSet(left.length());
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS && !time.isOver();
        doc = documents.docID()) {
      documents.intoBitSet(Math.min((doc / WINDOW + 1) * WINDOW, left.length()), holding, 0);
    }
    left.and(holding);
  }

  /// Asks only for the documents that are left.
  private void keepSome(
      DocIdSetIterator documents, @Nullable TwoPhaseIterator closer, FixedBitSet left)
      throws IOException {
    for (int doc = Documents.next(left, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Documents.next(left, doc + 1)) {
      int match = documents.docID() < doc ? documents.advance(doc) : documents.docID();
      if (match != doc || (closer != null && !closer.matches())) {
        left.clear(doc);
      }
      if (match > doc) {
        left.clear(doc, Math.min(match, left.length()));
      }
      if (time.isOverAfterStep()) {
        left.clear(doc, left.length());
        return;
      }
    }
  }
}
