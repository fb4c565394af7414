package io.midicenter.index.search;

import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Facet;
import io.midicenter.index.query.Filter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/// Counts the values of one keyword field over the segments of one search.
final class TermCounter {
  private final String field;
  private final SegmentColumns columns;
  private final Map<String, Long> counts = new HashMap<>();
  private long missing;

  TermCounter(String field, SegmentColumns columns) {
    this.field = field;
    this.columns = columns;
  }

  void add(LeafReader segment, FixedBitSet hits) throws IOException {
    int hitCount = hits.cardinality();
    if (hitCount == 0) {
      return;
    }
    TermColumn column = columns.column(segment, field);
    long[] found = column.count(segment, hits, hitCount);
    String[] values = column.values();
    for (int ord = 0; ord < found.length; ord++) {
      if (found[ord] > 0) {
        counts.merge(values[ord], found[ord], Long::sum);
      }
    }
    missing += hitCount - FixedBitSet.intersectionCount(hits, column.known());
  }

  /// All values with a count, by value.
  Map<String, Long> counts() {
    return counts;
  }

  FacetCounts.Terms result(Facet facet, SearchPlan plan, ValueLabels labels, boolean exact) {
    Set<String> selected = named(plan.shownFilters(), false);
    Set<String> excluded = named(plan.shownFilters(), true);
    var all = new TreeSet<String>(counts.keySet());
    all.addAll(selected);
    all.addAll(excluded);
    List<FacetValue> ordered = new ArrayList<>();
    for (String value : all) {
      ordered.add(
          new FacetValue(
              value,
              labels.label(field, value),
              counts.getOrDefault(value, 0L),
              selected.contains(value),
              excluded.contains(value),
              null));
    }
    ordered.sort(facet.byValue() ? ValueOrder.of(field) : byCount());
    var listed = new ArrayList<FacetValue>();
    long other = 0;
    int top = 0;
    for (FacetValue value : ordered) {
      if (value.count() > 0 && top < facet.sizeOrDefault()) {
        listed.add(value);
        top++;
      } else if (value.selected() || value.excluded()) {
        listed.add(value);
      } else {
        other += value.count();
      }
    }
    return new FacetCounts.Terms(field, plan.mode(field), exact, listed, other, missing);
  }

  static Comparator<FacetValue> byCount() {
    return Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);
  }

  private Set<String> named(List<Filter> filters, boolean negated) {
    var named = new TreeSet<String>();
    for (Filter filter : filters) {
      if (filter.field().equals(field) && filter.negated() == negated) {
        for (Condition condition : filter.anyOf()) {
          if (condition instanceof Condition.Is(String value)) {
            named.add(value);
          }
        }
      }
    }
    return named;
  }

  /// True for a field that this class can count.
  static boolean counts(String field) {
    return FieldRegistry.standard().get(field).facet() == io.midicenter.index.field.FacetKind.TERMS;
  }
}
