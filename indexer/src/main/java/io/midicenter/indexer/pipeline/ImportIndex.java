package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.facts.FileFacts;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/// The index as an import sees it: documents follow by themselves. Safe for all threads.
public interface ImportIndex {
  /// A batch is committed.
  ///
  /// @param fresh complete facts of its new contents
  /// @param changed contents that changed
  void committed(List<FileFacts> fresh, int changed);

  /// Waits while the index is far behind, at most a few seconds.
  void awaitRoom() throws InterruptedException;

  /// Waits until everything committed before is searchable.
  ///
  /// @return false if that took longer than `atMost`, or nothing is indexed now
  boolean awaitIndexed(Duration atMost) throws InterruptedException;

  /// True while documents are being written at all.
  boolean isWriting();

  /// Threads that write documents.
  int threads();

  /// Tells `times` nanoseconds and number of documents written from now on.
  void observe(BiConsumer<Long, Integer> times);

  /// Ends [#observe].
  void unobserve(BiConsumer<Long, Integer> times);
}
