package io.midicenter.index.search;

import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.query.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
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
      add(column, column.count(hits, hitCount));
      missing += hitCount - FixedBitSet.intersectionCount(hits, column.known());
    }
  }

  /// Counts the folders whose terms begin with `prefix`.
  void addFolders(LeafReader segment, FixedBitSet hits, String prefix) throws IOException {
    TermColumn column = columns.folders(segment, prefix);
    add(column, column.countByValue(hits));
    missing += hits.cardinality() - FixedBitSet.intersectionCount(hits, column.known());
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

  /// Hits without any value.
  long missing() {
    return missing;
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
    String[] values = numbers.values();
    ChosenValues chosen = ChosenValues.of(plan.shownFilters(), field);
    var shown = new TreeSet<String>();
    chosen.addTo(shown);
    for (int number : top(values, facet)) {
      shown.add(values[number]);
    }
    Map<String, Long> found = new HashMap<>();
    long other = 0;
    for (int i = 0; i < counts.length; i++) {
      other += counts[i];
      if (counts[i] > 0 && shown.contains(values[i])) {
        found.put(values[i], counts[i]);
      }
    }
    var listed = new ArrayList<FacetValue>();
    for (String value : shown) {
      long count = found.getOrDefault(value, 0L);
      other -= count;
      listed.add(chosen.value(value, labels.label(field, value), count));
    }
    listed.sort(facet.byValue() ? ValueOrder.of(field) : byCount());
    return new FacetCounts.Terms(field, plan.mode(field), exact, listed, other, missing);
  }

  /// Numbers of the first values of the order asked for that have a count.
  private List<Integer> top(String[] values, Facet facet) {
    int size = facet.sizeOrDefault();
    Comparator<Integer> order =
        facet.byValue()
            ? Comparator.comparing(
                number -> new FacetValue(values[number], values[number], 0, false, false, null),
                ValueOrder.of(field))
            : Comparator.<Integer>comparingLong(number -> -counts[number])
                .thenComparing(number -> values[number]);
    var best = new PriorityQueue<Integer>(size + 1, order.reversed());
    long least = 1;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] >= least) {
        best.add(i);
        if (best.size() > size) {
          best.poll();
          least = facet.byValue() ? 1 : counts[best.peek()];
        }
      }
    }
    return List.copyOf(best);
  }

  static Comparator<FacetValue> byCount() {
    return Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);
  }

  /// True for a field that this class can count.
  static boolean counts(String field) {
    return FieldRegistry.standard().get(field).facet() == io.midicenter.index.field.FacetKind.TERMS;
  }
}
