package io.midicenter.index.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often the values of a field occur.
public sealed interface FacetCounts {
  String field();

  /// False where the time ran out.
  boolean exact();

  /// What selecting a value does.
  enum Mode {
    /// A count is the total of selecting that value alone: the field's own filter was lifted.
    OR,
    /// A count is the total of adding that value to the filters.
    AND;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Values of names.
  ///
  /// @param values top values and all that are selected or excluded
  /// @param otherCount sum of the counts of the values that are not listed
  /// @param missing files without the fact
  record Terms(
      String field,
      Mode mode,
      boolean exact,
      List<FacetValue> values,
      long otherCount,
      long missing)
      implements FacetCounts {
    public Terms {
      values = List.copyOf(values);
    }
  }

  /// Buckets of numbers, in the field's unit.
  ///
  /// @param interval width of a bucket
  /// @param min smallest value, null without any
  /// @param max largest value, null without any
  /// @param missing files without the fact
  record Histogram(
      String field,
      Mode mode,
      boolean exact,
      double interval,
      List<Bucket> buckets,
      @Nullable Double min,
      @Nullable Double max,
      long missing)
      implements FacetCounts {
    public Histogram {
      buckets = List.copyOf(buckets);
    }
  }

  /// `from` belongs to the bucket, `to` does not.
  record Bucket(double from, double to, long count) {}
}
