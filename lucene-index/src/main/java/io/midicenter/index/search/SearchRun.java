package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.match.Match;
import io.midicenter.index.match.MusicCondition;
import io.midicenter.index.match.RankedDocs;
import io.midicenter.index.match.Ranker;
import io.midicenter.index.query.Filter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// One pass over the index for one request: matches of each segment, best hits, total. For one
/// thread.
final class SearchRun {
  /// Documents between two looks at the clock.
  private static final int CHECK_EVERY = 4_096;

  /// What the best browse rank adds to the score of the words.
  private static final float RANK_WEIGHT = 0.3f / 1_000;

  private final IndexSearcher searcher;
  private final SearchPlan plan;
  private final @Nullable Ranker ranker;
  private final List<MusicCondition> music;
  private final Deadline deadline;
  private final LeafFilters filters;
  private final List<LeafReaderContext> leaves = new ArrayList<>();
  private final List<LeafMatches> matches = new ArrayList<>();
  private long total;
  private boolean partial;

  SearchRun(IndexSearcher searcher, SegmentColumns columns, SearchPlan plan, Deadline deadline) {
    this(searcher, columns, plan, null, List.of(), deadline);
  }

  /// @param ranker chooses and scores the hits, null where words or a sort order them
  /// @param music exact musical filters
  SearchRun(
      IndexSearcher searcher,
      SegmentColumns columns,
      SearchPlan plan,
      @Nullable Ranker ranker,
      List<MusicCondition> music,
      Deadline deadline) {
    this.ranker = ranker;
    this.music = music;
    this.searcher = searcher;
    this.plan = plan;
    this.deadline = deadline;
    this.filters = new LeafFilters(searcher, columns);
  }

  /// Best hits in order; empty where none is wanted.
  ///
  /// @param wanted how many from the start, or behind `after`
  /// @param after the last hit of the page before
  TopDocs run(Sort sort, int wanted, @Nullable FieldDoc after) throws IOException {
    var collector =
        wanted == 0
            ? null
            : new TopFieldCollectorManager(sort, wanted, after, Integer.MAX_VALUE).newCollector();
    if (ranker != null) {
      collectRanked(ranker, collector);
      return topDocs(collector);
    }
    Weight words = words(collector != null && sort.needsScores());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (deadline.isOver()) {
        partial = true;
        break;
      }
      LeafMatches found = filtered(leaf);
      FixedBitSet accepted = found.accepted();
      LeafCollector best = collector == null ? null : collector.getLeafCollector(leaf);
      if (words == null) {
        total += collectAll(leaf, accepted, best);
      } else {
        total += collectWords(leaf, words.scorer(leaf), found.base(), accepted, best);
      }
      leaves.add(leaf);
      matches.add(found);
    }
    return topDocs(collector);
  }

  private TopDocs topDocs(@Nullable TopFieldCollector collector) throws IOException {
    return collector == null
        ? new TopDocs(
            new org.apache.lucene.search.TotalHits(
                total, org.apache.lucene.search.TotalHits.Relation.EQUAL_TO),
            new FieldDoc[0])
        : collector.topDocs();
  }

  /// Words and filters restrict what is ranked; the hits are the ranked ones alone, and so are the
  /// counts of facets.
  private void collectRanked(Ranker ranker, @Nullable TopFieldCollector collector)
      throws IOException {
    Weight words = words(false);
    var candidates = new ArrayList<FixedBitSet>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafMatches found = filtered(leaf);
      FixedBitSet accepted = found.accepted();
      if (words != null) {
        collectWords(leaf, words.scorer(leaf), accepted, accepted, null);
      }
      leaves.add(leaf);
      matches.add(found);
      candidates.add(accepted);
    }
    RankedDocs ranked = ranker.rank(leaves, candidates, deadline.asQueryTimeout());
    partial |= deadline.isOver();
    int at = 0;
    for (int i = 0; i < leaves.size(); i++) {
      LeafReaderContext leaf = leaves.get(i);
      LeafCollector best = collector == null ? null : collector.getLeafCollector(leaf);
      var chosen = new FixedBitSet(leaf.reader().maxDoc());
      var score = new GivenScore();
      if (best != null) {
        best.setScorer(score);
      }
      for (;
          at < ranked.size() && ranked.document(at) < leaf.docBase + leaf.reader().maxDoc();
          at++) {
        int doc = ranked.document(at) - leaf.docBase;
        chosen.set(doc);
        score.score = ranked.score(at);
        if (best != null) {
          best.collect(doc);
        }
        total++;
      }
      matches.set(i, new LeafMatches(chosen, matches.get(i).passing()));
    }
  }

  private @Nullable Weight words(boolean scores) throws IOException {
    if (plan.text() == null) {
      return null;
    }
    return searcher.createWeight(
        searcher.rewrite(plan.text()),
        scores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES,
        1);
  }

  private LeafMatches filtered(LeafReaderContext leaf) throws IOException {
    LeafReader segment = leaf.reader();
    var base = new FixedBitSet(segment.maxDoc());
    base.set(0, segment.maxDoc());
    Bits live = segment.getLiveDocs();
    if (live != null) {
      live.applyMask(base, 0);
    }
    for (Filter filter : plan.fixed()) {
      filters.apply(filter, leaf, base);
    }
    for (MusicCondition condition : music) {
      condition.keep(leaf, base, deadline.asQueryTimeout());
      partial |= deadline.isOver();
    }
    var passing = new ArrayList<FixedBitSet>();
    for (Filter filter : plan.lifted()) {
      var documents = new FixedBitSet(segment.maxDoc());
      documents.set(0, segment.maxDoc());
      filters.apply(filter, leaf, documents);
      passing.add(documents);
    }
    return new LeafMatches(base, passing);
  }

  private long collectAll(
      LeafReaderContext leaf, FixedBitSet accepted, @Nullable LeafCollector best)
      throws IOException {
    if (best == null) {
      return accepted.cardinality();
    }
    best.setScorer(new RankedScore(null, null));
    long found = 0;
    int max = leaf.reader().maxDoc();
    for (int doc = accepted.nextSetBit(0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = doc + 1 < max ? accepted.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS) {
      best.collect(doc);
      if (++found % CHECK_EVERY == 0 && deadline.isOver()) {
        partial = true;
        return found;
      }
    }
    return found;
  }

  /// Takes what does not hold the words out of `base`.
  private long collectWords(
      LeafReaderContext leaf,
      @Nullable Scorer scorer,
      FixedBitSet base,
      FixedBitSet accepted,
      @Nullable LeafCollector best)
      throws IOException {
    if (scorer == null) {
      base.clear();
      return 0;
    }
    if (best != null) {
      best.setScorer(
          new RankedScore(
              scorer,
              DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), Fields.RANK))));
    }
    var holding = new FixedBitSet(leaf.reader().maxDoc());
    DocIdSetIterator documents = scorer.iterator();
    long found = 0;
    int seen = 0;
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      holding.set(doc);
      if (accepted.get(doc)) {
        found++;
        if (best != null) {
          best.collect(doc);
        }
      }
      if (++seen % CHECK_EVERY == 0 && deadline.isOver()) {
        partial = true;
        break;
      }
    }
    base.and(holding);
    return found;
  }

  /// Null where words or a sort order the hits.
  @Nullable Ranker ranker() {
    return ranker;
  }

  /// Where a hit matches the music asked for: what ranked it, else its first musical filter.
  @Nullable Match match(int document) throws IOException {
    if (ranker != null) {
      return ranker.match(document);
    }
    return music.isEmpty() ? null : music.getFirst().match(leaves, document);
  }

  long total() {
    return total;
  }

  boolean isPartial() {
    return partial;
  }

  List<LeafReaderContext> leaves() {
    return leaves;
  }

  /// By the order of [#leaves()].
  List<LeafMatches> matches() {
    return matches;
  }

  /// The score that a ranker gave.
  private static final class GivenScore extends Scorable {
    private float score;

    @Override
    public float score() {
      return score;
    }
  }

  /// The score of the words, and a little for what is good to browse.
  private static final class RankedScore extends Scorable {
    private final @Nullable Scorer words;
    private final @Nullable NumericDocValues rank;

    RankedScore(@Nullable Scorer words, @Nullable NumericDocValues rank) {
      this.words = words;
      this.rank = rank;
    }

    @Override
    public float score() throws IOException {
      if (words == null) {
        return 0;
      }
      float browse = rank != null && rank.advanceExact(words.docID()) ? rank.longValue() : 0;
      return words.score() + RANK_WEIGHT * browse;
    }
  }
}
