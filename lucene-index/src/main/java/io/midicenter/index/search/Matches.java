package io.midicenter.index.search;

import io.midicenter.index.match.RankedDocs;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// What matches a plan, segment by segment.
///
/// @param found matches that facets count
/// @param shown what the list shows of them, by the order of `found`
/// @param ranking documents with their scores where a musical question chose them, else null
record Matches(List<LeafMatches> found, List<FixedBitSet> shown, @Nullable RankedDocs ranking) {
  Matches {
    found = List.copyOf(found);
    shown = List.copyOf(shown);
  }

  /// Everything that was found is shown.
  static Matches all(List<LeafMatches> found, @Nullable RankedDocs ranking) {
    return new Matches(found, found.stream().map(LeafMatches::accepted).toList(), ranking);
  }

  /// The documents that `ranking` chose among these.
  Matches ranked(RankedDocs ranking) {
    var chosen = new ArrayList<LeafMatches>();
    int at = 0;
    for (LeafMatches of : found) {
      LeafReaderContext leaf = of.leaf();
      var documents = new FixedBitSet(leaf.reader().maxDoc());
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; at < ranking.size() && ranking.document(at) < end; at++) {
        documents.set(ranking.document(at) - leaf.docBase);
      }
      chosen.add(of.chosen(documents));
    }
    return all(chosen, ranking);
  }

  /// Hits of the list.
  long total() {
    long total = 0;
    for (FixedBitSet documents : shown) {
      total += documents.cardinality();
    }
    return total;
  }

  List<LeafReaderContext> leaves() {
    return found.stream().map(LeafMatches::leaf).toList();
  }
}
