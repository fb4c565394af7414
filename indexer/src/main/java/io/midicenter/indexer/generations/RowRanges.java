package io.midicenter.indexer.generations;

import io.midicenter.catalog.facts.FileFacts;
import java.util.List;

/// Reads all contents in the order of their ids. Safe for several threads.
public interface RowRanges extends AutoCloseable {
  long lastContentId();

  /// Contents with `from <= id < to` that have a feed row which is not deleted.
  List<FileFacts> range(long from, long to);

  @Override
  void close();
}
