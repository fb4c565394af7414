package io.midicenter.index.match;

import org.apache.lucene.util.BytesRef;

/// A term whose documents are candidates.
///
/// @param weight how much it tells, besides how rare it is
record Gram(String field, BytesRef term, int weight) {
  /// The low bytes of a term, the highest first, as they are indexed.
  static Gram of(String field, long term, int width, int weight) {
    var bytes = new byte[width];
    long rest = term;
    for (int i = width - 1; i >= 0; i--) {
      bytes[i] = (byte) rest;
      rest >>>= 8;
    }
    return new Gram(field, new BytesRef(bytes), weight);
  }
}
