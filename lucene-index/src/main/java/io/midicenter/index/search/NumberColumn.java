package io.midicenter.index.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The numbers of one field in one segment as an array, for fields of one number a document whose
/// numbers lie within 32 bits: a filter and a histogram then read memory instead of decoding.
/// Immutable.
final class NumberColumn {
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final int[] numbers;
  private final int lowest;
  private final int highest;

  private NumberColumn(int[] numbers, int lowest, int highest) {
    this.numbers = numbers;
    this.lowest = lowest;
    this.highest = highest;
  }

  /// Null where the field has several numbers in a document, or one that does not fit.
  static @Nullable NumberColumn read(LeafReader segment, String field) throws IOException {
    NumericDocValues values = DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, field));
    if (values == null) {
      return null;
    }
    var numbers = new int[segment.maxDoc()];
    Arrays.fill(numbers, UNKNOWN);
    int lowest = Integer.MAX_VALUE;
    int highest = UNKNOWN;
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      long number = values.longValue();
      if (number <= UNKNOWN || number > Integer.MAX_VALUE) {
        return null;
      }
      numbers[doc] = (int) number;
      lowest = Math.min(lowest, numbers[doc]);
      highest = Math.max(highest, numbers[doc]);
    }
    return new NumberColumn(numbers, lowest, highest);
  }

  /// Of all documents; above [#highest()] where none is known.
  int lowest() {
    return lowest;
  }

  int highest() {
    return highest;
  }

  boolean knows(int document) {
    return numbers[document] != UNKNOWN;
  }

  /// Of a document that is known.
  int number(int document) {
    return numbers[document];
  }

  /// Adds the documents whose number lies in `from..to`, both included.
  void addDocuments(long from, long to, FixedBitSet into) {
    if (from > Integer.MAX_VALUE || to <= UNKNOWN || from > to) {
      return;
    }
    int low = (int) Math.max(from, UNKNOWN + 1L);
    long span = Math.min(to, Integer.MAX_VALUE) - low;
    long[] bits = into.getBits();
    for (int start = 0; start < numbers.length; start += Long.SIZE) {
      long word = 0;
      int end = Math.min(numbers.length - start, Long.SIZE);
      for (int i = 0; i < end; i++) {
        // what is below wraps around and is above as well; so is what is unknown
        long above = span - Integer.toUnsignedLong(numbers[start + i] - low); // its sign
        word |= (~above >>> (Long.SIZE - 1)) << i;
      }
      bits[start / Long.SIZE] |= word;
    }
  }

  long ramBytes() {
    return (long) numbers.length * Integer.BYTES;
  }
}
