package io.midicenter.analysis.grams;

import java.util.Arrays;

/// Gathers terms of one kind. One thread; used again and again.
final class TermCollector {
  private long[] terms = new long[1024];
  private int size;

  void add(long term) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size * 2);
    }
    terms[size++] = term;
  }

  /// What was gathered, and an empty collector.
  TermSet take() {
    TermSet set = TermSet.of(terms, size);
    size = 0;
    return set;
  }
}
