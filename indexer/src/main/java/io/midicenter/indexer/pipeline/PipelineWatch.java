package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Waits until a pipeline has written its rows and the index its documents; hears a stop; tells
/// progress meanwhile. One thread.
final class PipelineWatch {
  private static final Duration TICK = Duration.ofMillis(200);

  private final ImportIndex index;
  private final TaskControl control;
  private final String endedEarly;

  /// @param endedEarly sentence for people, with `%s` for what happened to the database
  PipelineWatch(ImportIndex index, TaskControl control, String endedEarly) {
    this.index = index;
    this.control = control;
    this.endedEarly = endedEarly;
  }

  /// @param tell called every fifth of a second
  /// @throws TaskFailure where the database ended the work and nobody asked for a stop
  void untilRowsAreWritten(Pipeline pipeline, Runnable tell) throws InterruptedException {
    boolean stopping = false;
    while (!pipeline.awaitEnd(TICK)) {
      if (control.stopRequested() && !stopping) {
        stopping = true;
        pipeline.stopSoon();
      }
      tell.run();
    }
    Throwable failure = pipeline.failure();
    if (!(failure instanceof CatalogException && control.stopRequested())) {
      rethrow(failure);
    }
  }

  /// Until everything is searchable; an index that cannot be written holds nothing up.
  void untilIndexed(Runnable tell) throws InterruptedException {
    while (!control.stopRequested() && index.isWriting() && !index.awaitIndexed(TICK)) {
      tell.run();
    }
  }

  /// A failure of the catalog becomes a sentence.
  void rethrow(@Nullable Throwable failure) {
    switch (failure) {
      case null -> {}
      case CatalogException e ->
          throw new TaskFailure("CATALOG_" + e.reason(), endedEarly.formatted(e.getMessage()), e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException("a thread of the pipeline failed", failure);
    }
  }
}
