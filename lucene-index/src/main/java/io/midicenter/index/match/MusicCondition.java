package io.midicenter.index.match;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// A musical filter at work: exact. For one request and one thread.
public interface MusicCondition {
  /// Takes the documents of a segment that do not meet the condition out of `documents`.
  ///
  /// @param timeout when it is over, documents that were not looked at yet are taken out
  void keep(LeafReaderContext leaf, FixedBitSet documents, QueryTimeout timeout) throws IOException;

  /// Where a document that meets the condition does.
  @Nullable Match match(List<LeafReaderContext> leaves, int document) throws IOException;
}
