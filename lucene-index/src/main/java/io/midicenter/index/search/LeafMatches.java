package io.midicenter.index.search;

import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The matches of one segment: live documents that match words and fixed filters, and those that
/// pass each filter that may be lifted. What it gives out is shared: read it, do not change it.
final class LeafMatches {
  private final LeafReaderContext leaf;
  private final FixedBitSet base;
  private final WordSearch.@Nullable Found words;
  private final List<FixedBitSet> passing;
  private final FixedBitSet accepted;

  /// @param base before the filters that may be lifted
  /// @param words how the words match; null without any
  /// @param passing by the order of [SearchPlan#lifted()]
  LeafMatches(
      LeafReaderContext leaf,
      FixedBitSet base,
      WordSearch.@Nullable Found words,
      List<FixedBitSet> passing) {
    this.leaf = leaf;
    this.base = base;
    this.words = words;
    this.passing = List.copyOf(passing);
    this.accepted = passing.isEmpty() ? base : all(-1);
  }

  /// Only the documents that a ranking chose among the accepted ones: nothing can be lifted any
  /// more.
  LeafMatches chosen(FixedBitSet documents) {
    return new LeafMatches(leaf, documents, words, passing);
  }

  LeafReaderContext leaf() {
    return leaf;
  }

  /// How the words match; null without any.
  WordSearch.@Nullable Found words() {
    return words;
  }

  /// What passes all filters.
  FixedBitSet accepted() {
    return accepted;
  }

  /// What passes all filters but one.
  ///
  /// @param lifted index of the one to leave out, or −1
  FixedBitSet withoutFilter(int lifted) {
    return lifted < 0 ? accepted : passing.size() == 1 ? base : all(lifted);
  }

  private FixedBitSet all(int lifted) {
    FixedBitSet all = base.clone();
    for (int i = 0; i < passing.size(); i++) {
      if (i != lifted) {
        all.and(passing.get(i));
      }
    }
    return all;
  }
}
