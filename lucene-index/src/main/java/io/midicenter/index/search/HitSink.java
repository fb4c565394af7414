package io.midicenter.index.search;

import java.io.IOException;

/// Takes all matches of a search, one after another.
public interface HitSink {
  /// Called once, before the first hit.
  ///
  /// @param total how many hits follow
  void begin(long total, IndexState state) throws IOException;

  void hit(Hit hit) throws IOException;
}
