package io.midicenter.analysis.grams;

import java.util.Arrays;

/// Distinct terms in ascending order, each a number of at most 48 bits. Immutable.
public final class TermSet {
  public static final TermSet EMPTY = new TermSet(new long[0]);

  private final long[] terms;

  private TermSet(long[] terms) {
    this.terms = terms;
  }

  /// The distinct values of `terms[0, size)`, which is sorted in place.
  static TermSet of(long[] terms, int size) {
    if (size == 0) {
      return EMPTY;
    }
    Arrays.sort(terms, 0, size);
    int distinct = 1;
    for (int i = 1; i < size; i++) {
      if (terms[i] != terms[i - 1]) {
        terms[distinct++] = terms[i];
      }
    }
    return new TermSet(Arrays.copyOf(terms, distinct));
  }

  public int size() {
    return terms.length;
  }

  public long at(int index) {
    return terms[index];
  }

  public boolean contains(long term) {
    return Arrays.binarySearch(terms, term) >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TermSet t && Arrays.equals(terms, t.terms);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(terms);
  }

  @Override
  public String toString() {
    return Arrays.toString(terms);
  }
}
