package io.midicenter.index.search;

import io.midicenter.index.match.RankedDocs;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The first hits of a list in its order. For one request and one thread.
final class BestHits {
  private static final TopDocs NONE =
      new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new FieldDoc[0]);

  private final IndexSearcher searcher;
  private final SegmentColumns columns;
  private final SearchPlan plan;
  private final LeafFilters filters;
  private final TimeCheck time;

  BestHits(
      IndexSearcher searcher,
      SegmentColumns columns,
      SearchPlan plan,
      LeafFilters filters,
      TimeCheck time) {
    this.searcher = searcher;
    this.columns = columns;
    this.plan = plan;
    this.filters = filters;
    this.time = time;
  }

  /// @param wanted how many from the start, or behind `after`
  /// @param after the last hit of the page before
  TopDocs of(Matches matches, Sort sort, int wanted, @Nullable FieldDoc after) throws IOException {
    if (wanted == 0) {
      return NONE;
    }
    TopFieldCollector collector =
        new TopFieldCollectorManager(sort, wanted, after, 1).newCollector();
    boolean byScore = sort.needsScores() && matches.ranking() == null;
    WordScores words =
        byScore && plan.text() != null ? new WordScores(searcher, plan.text(), time) : null;
    for (int i = 0; i < matches.found().size(); i++) {
      LeafMatches found = matches.found().get(i);
      LeafReaderContext leaf = found.leaf();
      FixedBitSet hits = matches.shown().get(i);
      if (hits.cardinality() == 0) {
        continue;
      }
      LeafCollector best = collector.getLeafCollector(leaf);
      if (matches.ranking() != null) {
        collectRanked(leaf, hits, matches.ranking(), best);
      } else if (!byScore) {
        collectByValue(hits, best);
      } else {
        var relevance = new Relevance(leaf, columns, first(leaf), best);
        if (words != null && found.words() != null) {
          words.score(leaf, found.words(), hits, relevance);
        } else {
          collectByFirst(hits, relevance);
        }
      }
    }
    return collector.topDocs();
  }

  /// What comes before other hits of the same words; null where nothing does.
  private @Nullable FixedBitSet first(LeafReaderContext leaf) throws IOException {
    var first = ChordHits.first(plan.allFilters());
    return first.isEmpty() ? null : filters.passing(first, leaf);
  }

  private void collectRanked(
      LeafReaderContext leaf, FixedBitSet hits, RankedDocs ranking, LeafCollector best)
      throws IOException {
    var score = new GivenScore();
    best.setScorer(score);
    for (int i = ranking.from(leaf.docBase); i < ranking.size(); i++) {
      int doc = ranking.document(i) - leaf.docBase;
      if (doc >= hits.length()) {
        return;
      }
      if (hits.get(doc)) {
        score.of(ranking.score(i));
        best.collect(doc);
      }
    }
  }

  /// Offers the hits, except those that the collector knows it would refuse.
  private void collectByValue(FixedBitSet hits, LeafCollector best) throws IOException {
    best.setScorer(new GivenScore());
    int doc = Documents.next(hits, 0);
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      DocIdSetIterator competitive = best.competitiveIterator();
      if (competitive != null && competitive.docID() < doc) {
        competitive.advance(doc);
      }
      if (competitive != null && competitive.docID() > doc) {
        doc = Documents.next(hits, competitive.docID());
      } else {
        best.collect(doc);
        doc = Documents.next(hits, doc + 1);
      }
      if (time.isOverAfterStep()) {
        return;
      }
    }
  }

  /// Offers hits that no word tells apart.
  private void collectByFirst(FixedBitSet hits, Relevance relevance) throws IOException {
    for (int doc = Documents.next(hits, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS && !time.isOverAfterStep();
        doc = Documents.next(hits, doc + 1)) {
      relevance.take(doc, 0);
    }
  }
}
