package io.midicenter.index.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Which values each document of a segment has, by the order of the values: what a few hits are
/// counted by. Immutable.
final class ValueTable {
  /// Values that a table can tell apart.
  static final int MAX_VALUES = Character.MAX_VALUE;

  private static final char NONE = Character.MAX_VALUE;

  /// Where the values of a document begin; null where no document has several.
  private final int @Nullable [] starts;

  private final char[] values;

  private ValueTable(int @Nullable [] starts, char[] values) {
    this.starts = starts;
    this.values = values;
  }

  /// @param ofValue the documents of each value, at most [#MAX_VALUES] of them
  static ValueTable of(int documents, ValueDocuments[] ofValue) {
    var starts = new int[documents + 1];
    for (ValueDocuments each : ofValue) {
      each.forEach(document -> starts[document + 1]++);
    }
    boolean single = Arrays.stream(starts).allMatch(size -> size <= 1);
    if (single) {
      var values = new char[documents];
      Arrays.fill(values, NONE);
      for (int i = 0; i < ofValue.length; i++) {
        char value = (char) i;
        ofValue[i].forEach(document -> values[document] = value);
      }
      return new ValueTable(null, values);
    }
    for (int i = 1; i <= documents; i++) {
      starts[i] += starts[i - 1];
    }
    var values = new char[starts[documents]];
    int[] at = starts.clone();
    for (int i = 0; i < ofValue.length; i++) {
      char value = (char) i;
      ofValue[i].forEach(document -> values[at[document]++] = value);
    }
    return new ValueTable(starts, values);
  }

  /// Adds the values of `hits` to `counts`.
  void count(FixedBitSet hits, long[] counts) {
    long[] words = hits.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        count(i * Long.SIZE + Long.numberOfTrailingZeros(word), counts);
      }
    }
  }

  private void count(int document, long[] counts) {
    if (starts == null) {
      char value = values[document];
      if (value != NONE) {
        counts[value]++;
      }
      return;
    }
    for (int i = starts[document]; i < starts[document + 1]; i++) {
      counts[values[i]]++;
    }
  }

  /// Values of a document on average.
  double perDocument() {
    return starts == null ? 1 : (double) values.length / Math.max(1, starts.length - 1);
  }

  long ramBytes() {
    return (long) values.length * Character.BYTES
        + (starts == null ? 0 : (long) starts.length * Integer.BYTES);
  }
}
