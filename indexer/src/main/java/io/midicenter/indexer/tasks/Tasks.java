package io.midicenter.indexer.tasks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts long work, one of a kind at a time, and tells how it goes.
///
/// Tasks of this program are answered from memory, with their events; older ones from the store,
/// without. Safe for all threads. A stop is a wish that the work honours: threads are never
/// interrupted, because an interrupt closes index files under other readers.
public final class Tasks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
  private static final int REMEMBERED = 100;
  private static final int TICKS_PER_SAVE = 20;

  private final Map<TaskKind, TaskWork> work;
  private final TaskStore store;
  private final Map<UUID, RunningTask> known = new LinkedHashMap<>();
  private final Map<TaskKind, RunningTask> active = new EnumMap<>(TaskKind.class);

  /// Tasks that have ended and whose end is not written yet: closing waits for them too.
  private final Set<RunningTask> ending = new HashSet<>();

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("task-clock").factory());
  private boolean closing;
  private int ticks;

  /// Marks as interrupted what an earlier program left running.
  public Tasks(Map<TaskKind, TaskWork> work, TaskStore store) {
    this.work = Map.copyOf(work);
    this.store = store;
    store.interruptStale();
    var _ = clock.scheduleWithFixedDelay(this::tick, 500, 500, TimeUnit.MILLISECONDS);
  }

  /// Starts a task, unless the store refuses it.
  ///
  /// @throws TaskConflict if a task of this kind runs
  public TaskView start(TaskRequest request) {
    TaskKind kind = request.kind();
    TaskWork doing = work.get(kind);
    if (doing == null) {
      throw new IllegalArgumentException("no work for tasks of kind " + kind.word());
    }
    store.require();
    RunningTask task;
    synchronized (this) {
      if (closing) {
        throw new IllegalStateException("the library is closing: start the task again later");
      }
      RunningTask running = active.get(kind);
      if (running != null) {
        throw new TaskConflict(kind, running.id());
      }
      task = new RunningTask(TaskIds.next(), request);
      active.put(kind, task);
      remember(task);
    }
    store.save(request, task.view());
    Thread.ofPlatform().daemon().name("task-" + kind.word()).start(() -> run(task, doing));
    return task.view();
  }

  public Optional<TaskView> get(UUID id) {
    RunningTask task = known(id);
    return task != null ? Optional.of(task.view()) : store.find(id);
  }

  /// Newest first.
  ///
  /// @param before tasks made before this one, or null for the newest
  public List<TaskView> list(
      @Nullable TaskKind kind, @Nullable TaskState state, @Nullable UUID before, int limit) {
    var found = new LinkedHashMap<UUID, TaskView>();
    synchronized (this) {
      for (RunningTask task : known.values()) {
        found.put(task.id(), task.view());
      }
    }
    for (TaskView task : store.list(kind, null, before, limit)) {
      found.putIfAbsent(task.id(), task);
    }
    var newestFirst = new ArrayList<TaskView>();
    for (TaskView task : found.values()) {
      if ((kind == null || task.kind() == kind)
          && (state == null || task.state() == state)
          && (before == null || task.id().compareTo(before) < 0)) {
        newestFirst.add(task);
      }
    }
    newestFirst.sort(Comparator.comparing(TaskView::id).reversed());
    return List.copyOf(newestFirst.subList(0, Math.min(limit, newestFirst.size())));
  }

  /// Asks a task to stop; one that has ended stays as it is.
  public Optional<TaskView> cancel(UUID id) {
    RunningTask task = known(id);
    if (task != null) {
      task.requestStop();
    }
    return get(id);
  }

  /// Events after `after` (0 = from the start), waiting at most `wait` for the first; empty when
  /// none came or the task is unknown or of an earlier program.
  public List<TaskEvent> events(UUID id, long after, Duration wait) throws InterruptedException {
    RunningTask task = known(id);
    if (task == null) {
      return List.of();
    }
    return task.events.after(after, wait, last -> new TaskEvent.State(last, task.view()));
  }

  /// Waits for the end of a task of this program.
  ///
  /// @throws IllegalArgumentException if it is none
  public TaskView await(UUID id) throws InterruptedException {
    RunningTask task = known(id);
    if (task == null) {
      throw new IllegalArgumentException("no task " + id + " of this program");
    }
    task.events.awaitClose();
    return task.view();
  }

  /// True while a task of this kind runs.
  public synchronized boolean isRunning(TaskKind kind) {
    return active.containsKey(kind);
  }

  /// The tasks of this kind that run: one or none.
  public synchronized List<TaskView> running(TaskKind kind) {
    RunningTask task = active.get(kind);
    return task == null ? List.of() : List.of(task.view());
  }

  /// Asks every task to stop and waits for them. They end as interrupted.
  @Override
  public void close() {
    List<RunningTask> left;
    synchronized (this) {
      closing = true;
      left = new ArrayList<>(active.values());
      left.addAll(ending);
    }
    left.forEach(RunningTask::requestStop);
    for (RunningTask task : left) {
      try {
        task.events.awaitClose();
      } catch (InterruptedException e) {
        LOG.warn(
            "Closing did not wait for task {}: the thread that closes was interrupted", task.id());
        break;
      }
    }
    clock.shutdown();
  }

  private void run(RunningTask task, TaskWork doing) {
    task.started();
    TaskState end = TaskState.SUCCEEDED;
    TaskReport report = null;
    TaskError error = null;
    try {
      report = doing.run(task.request, task);
      if (task.stopRequested()) {
        end = isClosing() ? TaskState.INTERRUPTED : TaskState.CANCELLED;
      }
    } catch (TaskFailure e) {
      end = TaskState.FAILED;
      error = new TaskError(e.code(), messageOf(e));
    } catch (Exception | Error e) {
      LOG.error("Task {} of kind {} failed", task.id(), task.request.kind().word(), e);
      end = TaskState.FAILED;
      error = new TaskError("INTERNAL", e.getClass().getSimpleName() + ": " + messageOf(e));
    } finally {
      synchronized (this) {
        active.remove(task.request.kind(), task);
        ending.add(task);
      }
      task.finished(end, report, error);
      store.save(task.request, task.view());
      task.events.close();
      synchronized (this) {
        ending.remove(task);
      }
    }
  }

  private static String messageOf(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private void tick() {
    List<RunningTask> running;
    synchronized (this) {
      running = List.copyOf(active.values());
      ticks++;
    }
    for (RunningTask task : running) {
      task.tellProgress();
      if (ticks % TICKS_PER_SAVE == 0) {
        store.save(task.request, task.view());
      }
    }
  }

  private void remember(RunningTask task) {
    known.put(task.id(), task);
    var oldest = known.values().iterator();
    while (known.size() > REMEMBERED && oldest.hasNext()) {
      if (oldest.next().view().state().isFinal()) {
        oldest.remove();
      }
    }
  }

  private synchronized @Nullable RunningTask known(UUID id) {
    return known.get(id);
  }

  private synchronized boolean isClosing() {
    return closing;
  }
}
