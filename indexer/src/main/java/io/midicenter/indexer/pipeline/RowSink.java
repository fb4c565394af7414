package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.BatchResult;

/// Takes batches of rows, and hears that they are durable.
interface RowSink {
  /// One transaction; may be repeated.
  BatchResult write(Batch batch) throws InterruptedException;

  /// The batch is committed: the index may have it. Waits where the index is far behind.
  void committed(BatchResult result) throws InterruptedException;
}
