package io.midicenter.index.search;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// The matches of one segment: live documents that match words and fixed filters, and those that
/// pass each filter that may be lifted.
///
/// @param base before the filters that may be lifted
/// @param passing by the order of [SearchPlan#lifted()]
record LeafMatches(FixedBitSet base, List<FixedBitSet> passing) {
  /// What passes all filters.
  FixedBitSet accepted() {
    return withoutFilter(-1);
  }

  /// What passes all filters but one.
  ///
  /// @param lifted index of the one to leave out, or −1
  FixedBitSet withoutFilter(int lifted) {
    FixedBitSet all = base.clone();
    for (int i = 0; i < passing.size(); i++) {
      if (i != lifted) {
        all.and(passing.get(i));
      }
    }
    return all;
  }
}
