package io.midicenter.index.search;

import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Filter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// The documents of a segment that pass a filter. For one request and one thread.
final class LeafFilters {
  private final IndexSearcher searcher;
  private final SegmentColumns columns;
  private final Map<Filter, Weight> weights = new HashMap<>();

  LeafFilters(IndexSearcher searcher, SegmentColumns columns) {
    this.searcher = searcher;
    this.columns = columns;
  }

  /// Documents that pass all of these, deleted ones included.
  FixedBitSet passing(List<Filter> all, LeafReaderContext leaf) throws IOException {
    FixedBitSet passing = Documents.all(leaf.reader());
    for (Filter filter : all) {
      apply(filter, leaf, passing);
    }
    return passing;
  }

  /// Takes what does not pass out of `documents`.
  void apply(Filter filter, LeafReaderContext leaf, FixedBitSet documents) throws IOException {
    FixedBitSet matching = matching(filter, leaf);
    if (filter.negated()) {
      documents.andNot(matching);
    } else {
      documents.and(matching);
    }
  }

  /// Documents that match any alternative, deleted ones perhaps included.
  private FixedBitSet matching(Filter filter, LeafReaderContext leaf) throws IOException {
    var matching = new FixedBitSet(leaf.reader().maxDoc());
    if (byColumn(filter, leaf, matching)) {
      return matching;
    }
    matching.clear();
    Weight weight = weights.get(filter);
    if (weight == null) {
      Query query = searcher.rewrite(ConditionQuery.anyOf(filter));
      weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      weights.put(filter, weight);
    }
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      matching.or(scorer.iterator());
    }
    return matching;
  }

  private boolean byColumn(Filter filter, LeafReaderContext leaf, FixedBitSet into)
      throws IOException {
    if (filter.anyOf().getFirst() instanceof Condition.Between) {
      return byNumbers(filter, leaf, into);
    }
    FieldSpec field = FieldRegistry.standard().get(filter.field());
    if (field.facet() != FacetKind.TERMS || !field.lucene().contains("K")) {
      return false;
    }
    for (Condition condition : filter.anyOf()) {
      if (condition instanceof Condition.Words) {
        return false;
      }
    }
    TermColumn column = columns.column(leaf.reader(), filter.field());
    for (Condition condition : filter.anyOf()) {
      switch (condition) {
        case Condition.Is(String value) -> column.addDocuments(value, into);
        case Condition.FitsKey fits ->
            fits.expands().forEach(key -> column.addDocuments(key, into));
        case Condition.Known() -> into.or(column.known());
        case Condition.Unknown() -> {
          FixedBitSet unknown = column.known().clone();
          unknown.flip(0, unknown.length());
          into.or(unknown);
        }
        case Condition.Between _, Condition.FitsTempo _, Condition.Words _, Condition.Chords _ -> {
          return false;
        }
      }
    }
    return true;
  }

  private boolean byNumbers(Filter filter, LeafReaderContext leaf, FixedBitSet into)
      throws IOException {
    NumberColumn column = columns.numbers(leaf.reader(), filter.field());
    if (column == null) {
      return false;
    }
    for (Condition condition : filter.anyOf()) {
      if (!(condition instanceof Condition.Between(long from, long to, _))) {
        return false;
      }
      column.addDocuments(from, to, into);
    }
    return true;
  }
}
