package io.midicenter.index.like;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/// Where the columns of open segments are kept. Safe for any thread.
public interface LikeColumns {
  /// The vectors of a segment, read at first use.
  VectorColumn vectors(LeafReader segment) throws IOException;

  /// Keys, tempi and roles of a segment, read at first use.
  FitColumn fits(LeafReader segment) throws IOException;
}
