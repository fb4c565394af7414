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
  static final int CHECK_EVERY = 4_096;

  /// What the best browse rank adds to the score of the words.
  private static final float RANK_WEIGHT = 0.3f / 1_000;

  /// What a progression in its narrower sense adds: more than any browse rank.
  private static final float FIRST = 1;

  /// Below one document in so many, words are looked for in the filtered documents only.
  private static final int SPARSE = 8;

  /// Documents of words that are taken between two looks at the clock.
  private static final int WINDOW = 1 << 16;

  private final IndexSearcher searcher;
  private final SearchPlan plan;
  private final @Nullable Ranker ranker;
  private final List<MusicCondition> music;
  private final Deadline deadline;
  private final LeafFilters filters;
  private final List<Filter> first;
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
    this.first = ChordHits.first(plan.allFilters());
  }

  /// Best hits in order; empty where none is wanted.
  ///
  /// @param wanted how many from the start, or behind `after`
  /// @param after the last hit of the page before
  TopDocs run(Sort sort, int wanted, @Nullable FieldDoc after) throws IOException {
    var collector =
        wanted == 0 ? null : new TopFieldCollectorManager(sort, wanted, after, 1).newCollector();
    if (ranker != null) {
      collectRanked(ranker, collector);
      return topDocs(collector);
    }
    Weight words = words(ScoreMode.COMPLETE_NO_SCORES);
    Weight scoring = collector != null && sort.needsScores() ? words(ScoreMode.COMPLETE) : null;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (deadline.isOver()) {
        partial = true;
        break;
      }
      leaves.add(leaf);
      matches.add(matches(leaf, words));
    }
    List<FixedBitSet> hits = hits();
    for (int i = 0; i < leaves.size(); i++) {
      int count = hits.get(i).cardinality();
      if (collector != null && count > 0) {
        LeafCollector best = collector.getLeafCollector(leaves.get(i));
        FixedBitSet first = sort.needsScores() ? first(leaves.get(i)) : null;
        if (scoring != null) {
          Scorer scorer = scoring.scorer(leaves.get(i));
          collectScored(leaves.get(i), scorer, hits.get(i), first, best);
        } else if (first != null) {
          collectFirst(leaves.get(i), hits.get(i), first, best);
        } else {
          collect(hits.get(i), best);
        }
      }
      total += count;
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

  /// What the list shows, by the order of [#leaves()].
  private List<FixedBitSet> hits() throws IOException {
    if (!plan.request().rollup()) {
      return matches.stream().map(LeafMatches::accepted).toList();
    }
    var families = new Families(deadline);
    for (int i = 0; i < leaves.size(); i++) {
      families.add(leaves.get(i).reader(), matches.get(i).accepted());
    }
    partial |= families.isPartial();
    return families.kept();
  }

  /// Words and filters restrict what is ranked; the hits are the ranked ones alone, and so are the
  /// counts of facets.
  private void collectRanked(Ranker ranker, @Nullable TopFieldCollector collector)
      throws IOException {
    Weight words = words(ScoreMode.COMPLETE_NO_SCORES);
    var candidates = new ArrayList<FixedBitSet>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafMatches found = matches(leaf, words);
      leaves.add(leaf);
      matches.add(found);
      candidates.add(found.accepted());
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

  private @Nullable Weight words(ScoreMode mode) throws IOException {
    return plan.text() == null
        ? null
        : searcher.createWeight(searcher.rewrite(plan.text()), mode, 1);
  }

  private LeafMatches matches(LeafReaderContext leaf, @Nullable Weight words) throws IOException {
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
    if (words != null) {
      keepMatching(words.scorer(leaf), base);
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

  /// Takes what does not hold the words out of `base`.
  private void keepMatching(@Nullable Scorer scorer, FixedBitSet base) throws IOException {
    var holding = new FixedBitSet(base.length());
    if (scorer != null) {
      DocIdSetIterator documents = scorer.iterator();
      if (base.cardinality() < base.length() / SPARSE) {
        keepSome(documents, base, holding);
      } else {
        keepAll(documents, holding);
      }
    }
    base.and(holding);
  }

  private void keepAll(DocIdSetIterator documents, FixedBitSet holding) throws IOException {
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.docID()) {
      int end = Math.min((doc / WINDOW + 1) * WINDOW, holding.length());
      documents.intoBitSet(end, holding, 0);
      if (deadline.isOver()) {
        partial = true;
        return;
      }
    }
  }

  /// Asks only for the documents of `base`.
  private void keepSome(DocIdSetIterator documents, FixedBitSet base, FixedBitSet holding)
      throws IOException {
    int seen = 0;
    int doc = next(base, 0);
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int match = documents.docID() < doc ? documents.advance(doc) : documents.docID();
      if (match == doc) {
        holding.set(doc);
        doc = next(base, doc + 1);
      } else {
        doc = match == DocIdSetIterator.NO_MORE_DOCS ? match : next(base, match);
      }
      if (++seen % CHECK_EVERY == 0 && deadline.isOver()) {
        partial = true;
        return;
      }
    }
  }

  private static int next(FixedBitSet bits, int from) {
    return from >= bits.length() ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(from);
  }

  /// Offers the accepted documents, except those that the collector knows it would refuse.
  private void collect(FixedBitSet accepted, LeafCollector best) throws IOException {
    best.setScorer(new RankedScore(null, null, null));
    int seen = 0;
    int doc = next(accepted, 0);
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      DocIdSetIterator competitive = best.competitiveIterator();
      if (competitive != null && competitive.docID() < doc) {
        competitive.advance(doc);
      }
      if (competitive != null && competitive.docID() > doc) {
        doc = next(accepted, competitive.docID());
      } else {
        best.collect(doc);
        doc = next(accepted, doc + 1);
      }
      if (++seen % CHECK_EVERY == 0 && deadline.isOver()) {
        partial = true;
        return;
      }
    }
  }

  /// What comes before other hits of the same words; null where nothing does.
  private @Nullable FixedBitSet first(LeafReaderContext leaf) throws IOException {
    if (first.isEmpty()) {
      return null;
    }
    var documents = new FixedBitSet(leaf.reader().maxDoc());
    documents.set(0, leaf.reader().maxDoc());
    for (Filter filter : first) {
      filters.apply(filter, leaf, documents);
    }
    return documents;
  }

  /// Offers the accepted documents, those of `first` with a higher score.
  private void collectFirst(
      LeafReaderContext leaf, FixedBitSet accepted, FixedBitSet first, LeafCollector best)
      throws IOException {
    var rank = DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), Fields.RANK));
    var score = new GivenScore();
    best.setScorer(score);
    int seen = 0;
    for (int doc = next(accepted, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = next(accepted, doc + 1)) {
      float browse = rank != null && rank.advanceExact(doc) ? rank.longValue() : 0;
      score.score = (first.get(doc) ? FIRST : 0) + RANK_WEIGHT * browse;
      best.collect(doc);
      if (++seen % CHECK_EVERY == 0 && deadline.isOver()) {
        partial = true;
        return;
      }
    }
  }

  /// Scores every accepted document: sums that skip what cannot win are rounded in another order,
  /// and a cursor would find a file twice.
  private void collectScored(
      LeafReaderContext leaf,
      @Nullable Scorer scorer,
      FixedBitSet accepted,
      @Nullable FixedBitSet first,
      LeafCollector best)
      throws IOException {
    if (scorer == null) {
      return;
    }
    best.setScorer(
        new RankedScore(
            scorer,
            DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), Fields.RANK)),
            first));
    DocIdSetIterator documents = scorer.iterator();
    int seen = 0;
    int doc = documents.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      if (accepted.get(doc)) {
        best.collect(doc);
        doc = documents.nextDoc();
      } else {
        int wanted = next(accepted, doc);
        doc = wanted == DocIdSetIterator.NO_MORE_DOCS ? wanted : documents.advance(wanted);
      }
      if (++seen % CHECK_EVERY == 0 && deadline.isOver()) {
        partial = true;
        return;
      }
    }
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
    private final @Nullable FixedBitSet first;

    RankedScore(
        @Nullable Scorer words, @Nullable NumericDocValues rank, @Nullable FixedBitSet first) {
      this.words = words;
      this.rank = rank;
      this.first = first;
    }

    @Override
    public float score() throws IOException {
      if (words == null) {
        return 0;
      }
      float browse = rank != null && rank.advanceExact(words.docID()) ? rank.longValue() : 0;
      float bonus = first != null && first.get(words.docID()) ? FIRST : 0;
      return words.score() + bonus + RANK_WEIGHT * browse;
    }
  }
}
