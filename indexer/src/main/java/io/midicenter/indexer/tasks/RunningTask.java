package io.midicenter.indexer.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One task of this program: its stand, its events, and the wish to stop it.
///
/// Threads: work writes progress and report from any thread; the state changes under the lock.
final class RunningTask implements TaskControl {
  final TaskRequest request;
  final EventLog events = new EventLog();

  private final UUID id;
  private final Instant createdAt = Instant.now();
  private volatile TaskState state = TaskState.QUEUED;
  private volatile TaskProgress progress = TaskProgress.NONE;
  private volatile @Nullable TaskReport report;
  private volatile @Nullable TaskError error;
  private volatile @Nullable Instant startedAt;
  private volatile @Nullable Instant finishedAt;
  private volatile boolean stop;
  private @Nullable TaskProgress told;

  RunningTask(UUID id, TaskRequest request) {
    this.id = id;
    this.request = request;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public boolean stopRequested() {
    return stop;
  }

  @Override
  public void progress(TaskProgress now) {
    progress = now;
  }

  @Override
  public void report(TaskReport now) {
    report = now;
  }

  @Override
  public void problem(TaskProblem problem) {
    events.add(eventId -> new TaskEvent.Problem(eventId, problem));
  }

  synchronized TaskView view() {
    return new TaskView(
        id, request.kind(), state, progress, report, error, createdAt, startedAt, finishedAt);
  }

  synchronized void started() {
    startedAt = Instant.now();
    if (state == TaskState.QUEUED) {
      state = TaskState.RUNNING;
    }
    tellState();
  }

  synchronized void requestStop() {
    stop = true;
    if (state == TaskState.QUEUED || state == TaskState.RUNNING) {
      state = TaskState.CANCELLING;
      tellState();
    }
  }

  synchronized void finished(
      TaskState how, @Nullable TaskReport last, @Nullable TaskError failure) {
    if (last != null) {
      report = last;
    }
    error = failure;
    finishedAt = Instant.now();
    state = how;
    tellState();
  }

  /// Tells listeners the progress if it is new; called at most twice a second.
  synchronized void tellProgress() {
    if (state.isFinal() || progress.equals(told)) {
      return;
    }
    told = progress;
    TaskView now = view();
    events.add(eventId -> new TaskEvent.Progress(eventId, now));
  }

  private void tellState() {
    TaskView now = view();
    events.add(eventId -> new TaskEvent.State(eventId, now));
  }
}
