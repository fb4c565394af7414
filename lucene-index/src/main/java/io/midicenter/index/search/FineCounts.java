package io.midicenter.index.search;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// How many hits have each number of a field whose numbers lie close together: bounds and buckets
/// of any width follow without a second look at the hits. For one thread.
final class FineCounts {
  /// Numbers that are told apart.
  private static final int MOST = 1 << 16;

  private final int low;
  private final long[] counts;
  private long missing;

  private FineCounts(int low, int size) {
    this.low = low;
    this.counts = new long[size];
  }

  /// Null where the numbers are too far apart, or one of the columns is missing.
  static @Nullable FineCounts of(List<@Nullable NumberColumn> columns) {
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (NumberColumn column : columns) {
      if (column == null) {
        return null;
      }
      low = Math.min(low, column.lowest());
      high = Math.max(high, column.highest());
    }
    long size = (long) high - low + 1;
    return size > MOST ? null : new FineCounts(low, (int) Math.max(0, size));
  }

  void add(NumberColumn column, FixedBitSet hits) {
    long[] words = hits.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        int document = i * Long.SIZE + Long.numberOfTrailingZeros(word);
        if (column.knows(document)) {
          counts[column.number(document) - low]++;
        } else {
          missing++;
        }
      }
    }
  }

  long missing() {
    return missing;
  }

  /// The least number of a hit; the largest `long` without any.
  long min() {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        return low + (long) i;
      }
    }
    return Long.MAX_VALUE;
  }

  /// The greatest number of a hit; the least `long` without any.
  long max() {
    for (int i = counts.length - 1; i >= 0; i--) {
      if (counts[i] > 0) {
        return low + (long) i;
      }
    }
    return Long.MIN_VALUE;
  }

  /// Adds what is counted to buckets.
  ///
  /// @param first number of the first bucket: its lower bound by its width
  void addTo(long[] buckets, long width, long first) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        buckets[(int) (Math.floorDiv(low + (long) i, width) - first)] += counts[i];
      }
    }
  }
}
