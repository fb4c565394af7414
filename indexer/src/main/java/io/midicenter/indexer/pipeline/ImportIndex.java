package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.indexer.feed.DocumentTimes;
import java.time.Duration;
import java.util.List;

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

  /// Processor seconds that documents took since the program started, merging left out.
  double cpuSeconds();

  /// Threads that write documents.
  int threads();

  /// Tells `times` of every document from now on.
  void observe(DocumentTimes times);

  /// Ends [#observe].
  void unobserve(DocumentTimes times);
}
