package io.midicenter.index.search;

import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Facet;
import io.midicenter.index.query.Filter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/// Counts the values of one keyword field over the segments of one search.
final class TermCounter {
  private final String field;
  private final SegmentColumns columns;
  private final ValueNumbers numbers;
  private long[] counts = {};
  private long missing;

  TermCounter(String field, SegmentColumns columns) {
    this.field = field;
    this.columns = columns;
    this.numbers = columns.numbers(field);
  }

  void add(LeafReader segment, FixedBitSet hits) throws IOException {
    int hitCount = hits.cardinality();
    if (hitCount > 0) {
      TermColumn column = columns.column(segment, field);
      add(column, column.count(segment, hits, hitCount));
      missing += hitCount - FixedBitSet.intersectionCount(hits, column.known());
    }
  }

  /// Counts the folders whose terms begin with `prefix`.
  void addFolders(LeafReader segment, FixedBitSet hits, String prefix) throws IOException {
    TermColumn column = columns.folders(segment, prefix);
    add(column, column.countByBitmap(hits));
  }

  private void add(TermColumn column, long[] found) {
    int[] places = column.numbers();
    if (counts.length < numbers.size()) {
      counts = Arrays.copyOf(counts, numbers.size());
    }
    for (int ord = 0; ord < found.length; ord++) {
      counts[places[ord]] += found[ord];
    }
  }

  /// All values with a count.
  Map<String, Long> counts() {
    String[] values = numbers.values();
    var all = new HashMap<String, Long>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        all.put(values[i], counts[i]);
      }
    }
    return all;
  }

  FacetCounts.Terms result(Facet facet, SearchPlan plan, ValueLabels labels, boolean exact) {
    Set<String> selected = named(plan.shownFilters(), false);
    Set<String> excluded = named(plan.shownFilters(), true);
    Map<String, Long> found = counts();
    Comparator<String> byCount =
        Comparator.<String>comparingLong(value -> -found.getOrDefault(value, 0L))
            .thenComparing(Comparator.naturalOrder());
    Set<String> top = top(found, facet, byCount);
    var listed = new ArrayList<FacetValue>();
    var shown = new TreeSet<String>(top);
    shown.addAll(selected);
    shown.addAll(excluded);
    long other = 0;
    for (long count : counts) {
      other += count;
    }
    for (String value : shown) {
      long count = found.getOrDefault(value, 0L);
      other -= count;
      listed.add(
          new FacetValue(
              value,
              labels.label(field, value),
              count,
              selected.contains(value),
              excluded.contains(value),
              null));
    }
    listed.sort(facet.byValue() ? ValueOrder.of(field) : byCount());
    return new FacetCounts.Terms(field, plan.mode(field), exact, listed, other, missing);
  }

  /// The first values of the order asked for.
  private Set<String> top(Map<String, Long> found, Facet facet, Comparator<String> byCount) {
    int size = facet.sizeOrDefault();
    if (found.size() <= size) {
      return found.keySet();
    }
    if (facet.byValue()) {
      Comparator<FacetValue> order = ValueOrder.of(field);
      return found.keySet().stream()
          .map(value -> new FacetValue(value, value, 0, false, false, null))
          .sorted(order)
          .limit(size)
          .map(FacetValue::value)
          .collect(Collectors.toSet());
    }
    var best = new PriorityQueue<String>(size + 1, byCount.reversed());
    for (String value : found.keySet()) {
      if (best.size() < size || byCount.compare(value, best.peek()) < 0) {
        best.add(value);
        if (best.size() > size) {
          best.poll();
        }
      }
    }
    return Set.copyOf(best);
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
