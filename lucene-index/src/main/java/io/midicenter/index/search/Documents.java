package io.midicenter.index.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// Sets of the documents of one segment.
final class Documents {
  private Documents() {}

  /// All of them, deleted ones included.
  static FixedBitSet all(LeafReader segment) {
    var all = new FixedBitSet(segment.maxDoc());
    all.set(0, segment.maxDoc());
    return all;
  }

  /// All that are not deleted.
  static FixedBitSet live(LeafReader segment) {
    FixedBitSet all = all(segment);
    Bits live = segment.getLiveDocs();
    if (live != null) {
      live.applyMask(all, 0);
    }
    return all;
  }

  /// The first document from `from` on; `NO_MORE_DOCS` behind the last one.
  static int next(FixedBitSet documents, int from) {
    return from >= documents.length() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(from);
  }
}
