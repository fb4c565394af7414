package io.midicenter.index.search;

import io.midicenter.index.match.MusicCondition;
import io.midicenter.index.match.RankedDocs;
import io.midicenter.index.query.Filter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// What a plan finds in one state of the index: first all that matches, then the best of it. For
/// one thread.
final class SearchRun {
  private final IndexSearcher searcher;
  private final SegmentColumns columns;
  private final SearchPlan plan;
  private final MusicSearch music;
  private final TimeCheck time;
  private final LeafFilters filters;

  SearchRun(
      IndexSearcher searcher,
      SegmentColumns columns,
      SearchPlan plan,
      MusicSearch music,
      TimeCheck time) {
    this.searcher = searcher;
    this.columns = columns;
    this.plan = plan;
    this.music = music;
    this.time = time;
    this.filters = new LeafFilters(searcher, columns);
  }

  /// Words and filters say what matches, or what may be ranked; with a ranking, what it chose is
  /// all that is found.
  Matches matches() throws IOException {
    WordSearch words = plan.text() == null ? null : new WordSearch(searcher, plan.text(), time);
    var found = new ArrayList<LeafMatches>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (time.isOver()) {
        break;
      }
      found.add(matches(leaf, words));
    }
    Matches matches = Matches.all(found, null);
    if (music.ranker() != null) {
      RankedDocs ranking =
          music.ranker().rank(matches.leaves(), matches.shown(), time.asQueryTimeout());
      matches = matches.ranked(ranking);
    }
    return plan.request().rollup() ? Families.rolledUp(matches, time) : matches;
  }

  private LeafMatches matches(LeafReaderContext leaf, @Nullable WordSearch words)
      throws IOException {
    FixedBitSet base = columns.live(leaf.reader());
    for (Filter filter : plan.fixed()) {
      if (time.isOver()) {
        base.clear();
        break;
      }
      filters.apply(filter, leaf, base);
    }
    for (MusicCondition condition : music.conditions()) {
      condition.keep(leaf, base, time.asQueryTimeout());
    }
    WordSearch.Found found = words == null ? null : words.keep(leaf, base);
    var passing = new ArrayList<FixedBitSet>();
    for (Filter filter : plan.lifted()) {
      if (time.isOver()) {
        base.clear();
      }
      passing.add(filters.passing(List.of(filter), leaf));
    }
    return new LeafMatches(leaf, base, found, passing);
  }

  MusicSearch music() {
    return music;
  }

  /// The best of the matches, in order.
  ///
  /// @param wanted how many from the start, or behind `after`
  /// @param after the last hit of the page before
  TopDocs best(Matches matches, Sort sort, int wanted, @Nullable FieldDoc after)
      throws IOException {
    return new BestHits(searcher, columns, plan, filters, time).of(matches, sort, wanted, after);
  }
}
