package io.midicenter.index.search;

import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.query.Facet;
import io.midicenter.index.query.SearchLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Counts the numbers of one field in buckets of equal width. The bounds come first, because the
/// width follows from them: by fine counts in one pass over the hits, or in two where the numbers
/// lie far apart.
final class HistogramCounter {
  /// Buckets that an automatic width aims at, at most.
  private static final int COMFORTABLE = 50;

  private final FieldSpec field;
  private long min = Long.MAX_VALUE;
  private long max = Long.MIN_VALUE;
  private long missing;
  private long width = 1;
  private long[] counts = {};

  private final SegmentColumns columns;
  private final @Nullable FineCounts fine;

  /// @param segments all that will be counted
  HistogramCounter(String field, SegmentColumns columns, List<LeafReader> segments)
      throws IOException {
    this.field = FieldRegistry.standard().get(field);
    this.columns = columns;
    var ofSegments = new ArrayList<@Nullable NumberColumn>();
    for (LeafReader segment : segments) {
      ofSegments.add(columns.numbers(segment, field));
    }
    this.fine = FineCounts.of(ofSegments);
  }

  void measure(LeafReader segment, FixedBitSet hits) throws IOException {
    NumberColumn column = columns.numbers(segment, field.name());
    if (fine != null && column != null) {
      fine.add(column, hits);
      return;
    }
    if (column != null) {
      measure(column, hits);
      return;
    }
    SortedNumericDocValues numbers = DocValues.getSortedNumeric(segment, field.name());
    for (int doc = Documents.next(hits, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Documents.next(hits, doc + 1)) {
      if (numbers.advanceExact(doc)) {
        long number = numbers.nextValue();
        min = Math.min(min, number);
        max = Math.max(max, number);
      } else {
        missing++;
      }
    }
  }

  private void measure(NumberColumn column, FixedBitSet hits) {
    long[] words = hits.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        int doc = i * Long.SIZE + Long.numberOfTrailingZeros(word);
        if (column.knows(doc)) {
          long number = column.number(doc);
          min = Math.min(min, number);
          max = Math.max(max, number);
        } else {
          missing++;
        }
      }
    }
  }

  private void count(NumberColumn column, FixedBitSet hits) {
    long first = Math.floorDiv(min, width);
    long[] words = hits.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        int doc = i * Long.SIZE + Long.numberOfTrailingZeros(word);
        if (column.knows(doc)) {
          counts[(int) (Math.floorDiv(column.number(doc), width) - first)]++;
        }
      }
    }
  }

  /// Call once between the passes.
  ///
  /// @param wanted width in the field's unit, or null
  void chooseWidth(@Nullable Double wanted) {
    if (fine != null) {
      min = fine.min();
      max = fine.max();
      missing = fine.missing();
    }
    if (min > max) {
      return;
    }
    width = wanted == null ? 1 : Math.max(1, Math.round(wanted * field.scale()));
    int most = wanted == null ? COMFORTABLE : SearchLimits.MAX_BUCKETS;
    for (long step = 1, i = 0; buckets() > most; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2; // 2, 5, 10, 20, 50, …
      width = Math.max(width, step);
    }
    counts = new long[(int) buckets()];
    if (fine != null) {
      fine.addTo(counts, width, Math.floorDiv(min, width));
    }
  }

  private long buckets() {
    return Math.floorDiv(max, width) - Math.floorDiv(min, width) + 1;
  }

  void count(LeafReader segment, FixedBitSet hits) throws IOException {
    if (fine != null || counts.length == 0) {
      return;
    }
    NumberColumn column = columns.numbers(segment, field.name());
    if (column != null) {
      count(column, hits);
      return;
    }
    SortedNumericDocValues numbers = DocValues.getSortedNumeric(segment, field.name());
    long first = Math.floorDiv(min, width);
    for (int doc = Documents.next(hits, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Documents.next(hits, doc + 1)) {
      if (numbers.advanceExact(doc)) {
        counts[(int) (Math.floorDiv(numbers.nextValue(), width) - first)]++;
      }
    }
  }

  FacetCounts.Histogram result(Facet facet, SearchPlan plan, boolean exact) {
    var buckets = new ArrayList<FacetCounts.Bucket>(counts.length);
    long from = counts.length == 0 ? 0 : Math.floorDiv(min, width) * width;
    for (long count : counts) {
      buckets.add(new FacetCounts.Bucket(field.toUnit(from), field.toUnit(from + width), count));
      from += width;
    }
    boolean any = min <= max;
    return new FacetCounts.Histogram(
        facet.field(),
        plan.mode(facet.field()),
        exact,
        field.toUnit(width),
        List.copyOf(buckets),
        any ? (Double) field.toUnit(min) : null,
        any ? (Double) field.toUnit(max) : null,
        missing);
  }
}
