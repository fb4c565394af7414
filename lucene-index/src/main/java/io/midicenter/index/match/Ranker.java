package io.midicenter.index.match;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Chooses and scores the best documents of one musical search. For one request and one thread.
public interface Ranker {
  /// The best documents among those accepted.
  ///
  /// @param accepted by segment: live documents that match words and filters; not changed
  /// @param timeout looked at between documents; what was found until then is the answer
  RankedDocs rank(List<LeafReaderContext> leaves, List<FixedBitSet> accepted, QueryTimeout timeout)
      throws IOException;

  /// Where a document that [#rank] chose matches.
  @Nullable Match match(int document) throws IOException;
}
