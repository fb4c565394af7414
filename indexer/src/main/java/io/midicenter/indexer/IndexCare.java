package io.midicenter.indexer;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.indexer.generations.Generations;
import io.midicenter.indexer.tasks.TaskConflict;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskProgress;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When an index is looked at and made again: one that is missing, of an older form, doubted or
/// damaged. Safe for all threads.
final class IndexCare {
  private static final Logger LOG = LoggerFactory.getLogger(IndexCare.class);

  /// Comparisons among which the last one that ended is looked for.
  private static final int LOOKED_BACK = 20;

  private static final Duration DOUBTED_AGAIN = Duration.ofMinutes(1);

  private final Generations generations;
  private final IndexWork work;
  private final Supplier<Tasks> tasks;

  /// @param tasks there once the library is open
  IndexCare(Generations generations, IndexWork work, Supplier<Tasks> tasks) {
    this.generations = generations;
    this.work = work;
    this.tasks = tasks;
  }

  /// What waits for the rows: the diary of comparisons, and an index that has to be made.
  void begin() {
    work.remember(tasks.get().list(TaskKind.VERIFY, TaskState.SUCCEEDED, null, LOOKED_BACK));
    String reason = generations.rebuildReason();
    if (reason != null) {
      LOG.info("The index is made again: {}", reason);
      tasks.get().start(new TaskRequest.Rebuild());
    }
  }

  /// Reading or merging the index failed: its files are checked, at most once a minute, and an
  /// index that is damaged gives way to the one before and is made again. Returns at once.
  void doubt(Throwable failure) {
    Instant checked = work.lastVerifyAt();
    if (checked != null && checked.isAfter(Instant.now().minus(DOUBTED_AGAIN))) {
      return;
    }
    if (tasks.get().isRunning(TaskKind.VERIFY) || tasks.get().isRunning(TaskKind.REBUILD)) {
      return;
    }
    try {
      tasks.get().start(new TaskRequest.Verify(false, true));
      LOG.warn("The index cannot be read, so its files are checked: {}", failure.toString());
    } catch (TaskConflict | IllegalStateException | CatalogException e) {
      LOG.debug("The index is checked already, or closed, or its database is away", e);
    }
  }

  /// A comparison; with `repair`, an index whose files are damaged is made again before it ends.
  TaskReport.Verify verify(TaskRequest.Verify request, TaskControl control)
      throws IOException, InterruptedException {
    TaskReport.Verify report = work.verify(request, control);
    if (request.repair() && !report.damage().isEmpty() && !control.stopRequested()) {
      work.withdrawVerified();
      control.progress(TaskProgress.of("rebuild", 0, null, 0));
      tasks.get().await(startRebuild().id());
    }
    return report;
  }

  private TaskView startRebuild() {
    try {
      return tasks.get().start(new TaskRequest.Rebuild());
    } catch (TaskConflict e) {
      return tasks.get().get(e.running()).orElseThrow();
    }
  }
}
