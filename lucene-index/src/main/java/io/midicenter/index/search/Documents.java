package io.midicenter.index.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LiveDocs;

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
  static FixedBitSet live(LeafReader segment) throws IOException {
    FixedBitSet all = all(segment);
    switch (segment.getLiveDocs()) {
      case null -> {}
      case LiveDocs live -> all.andNot(live.deletedDocsIterator());
      case Bits live -> live.applyMask(all, 0);
    }
    return all;
  }

  /// The first document from `from` on; `NO_MORE_DOCS` behind the last one.
  static int next(FixedBitSet documents, int from) {
    return from >= documents.length() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(from);
  }
}
