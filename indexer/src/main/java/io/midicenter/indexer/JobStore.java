package io.midicenter.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.catalog.library.Job;
import io.midicenter.catalog.library.Jobs;
import io.midicenter.indexer.tasks.TaskError;
import io.midicenter.indexer.tasks.TaskJson;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskStore;
import io.midicenter.indexer.tasks.TaskView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tasks as rows of `job`. Safe for all threads.
final class JobStore implements TaskStore {
  private static final Logger LOG = LoggerFactory.getLogger(JobStore.class);

  private final Jobs jobs;
  private final CatalogLink link;

  JobStore(Jobs jobs, CatalogLink link) {
    this.jobs = jobs;
    this.link = link;
  }

  @Override
  public void require() {
    link.require();
  }

  @Override
  public void save(TaskRequest request, TaskView task) {
    TaskReport report = task.report();
    TaskError error = task.error();
    try {
      jobs.save(
          new Job(
              task.id(),
              task.kind().word(),
              task.state().word(),
              TaskJson.tree(request),
              TaskJson.tree(task.progress()),
              report == null ? null : TaskJson.tree(report),
              error == null ? null : TaskJson.tree(error),
              task.createdAt(),
              task.startedAt(),
              null,
              task.finishedAt()));
    } catch (RuntimeException e) {
      LOG.warn("Task {} goes on, but its row cannot be written: {}", task.id(), e.toString());
    }
  }

  @Override
  public Optional<TaskView> find(UUID id) {
    return jobs.find(id).flatMap(JobStore::view);
  }

  @Override
  public List<TaskView> list(
      @Nullable TaskKind kind, @Nullable TaskState state, @Nullable UUID before, int limit) {
    var views = new ArrayList<TaskView>();
    List<Job> found =
        jobs.list(
            kind == null ? null : kind.word(), state == null ? null : state.word(), before, limit);
    for (Job job : found) {
      view(job).ifPresent(views::add);
    }
    return views;
  }

  @Override
  public void interruptStale() {
    link.whenWhole(this::endStale);
  }

  private void endStale() {
    int stale = jobs.interruptStale(Duration.ZERO);
    if (stale > 0) {
      LOG.info("{} tasks of an earlier program were interrupted", stale);
    }
  }

  /// Empty for a kind of work or a form that this version does not know.
  private static Optional<TaskView> view(Job job) {
    try {
      TaskKind kind = TaskKind.valueOf(job.kind().toUpperCase(Locale.ROOT));
      JsonNode report = job.report();
      JsonNode error = job.error();
      return Optional.of(
          new TaskView(
              job.jobId(),
              kind,
              TaskState.valueOf(job.state().toUpperCase(Locale.ROOT)),
              TaskJson.progress(job.progress()),
              report == null ? null : TaskJson.report(kind, report),
              error == null ? null : TaskJson.error(error),
              job.createdAt(),
              job.startedAt(),
              job.finishedAt()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
