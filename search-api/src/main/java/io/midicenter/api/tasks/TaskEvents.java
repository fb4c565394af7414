package io.midicenter.api.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.indexer.tasks.TaskEvent;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/// `GET /tasks/{id}/events`: what happens to a task, as `text/event-stream`.
///
/// A listener that comes back with `Last-Event-ID` gets what it missed, or the full state where
/// that is no longer kept; one that has heard the final state gets 204, which ends its retries.
///
/// Threads: each stream holds its request's virtual thread; the number of streams is bounded.
public final class TaskEvents implements Handler {
  /// Streams at once, in all and of one caller.
  public static final int MAX_STREAMS = 64;

  public static final int MAX_STREAMS_PER_CALLER = 8;

  /// A comment line goes out after this much silence, so that nothing between cuts the stream.
  static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final Duration SLICE = Duration.ofSeconds(1);

  private final Tasks tasks;
  private final Duration heartbeat;
  private final BooleanSupplier stopping;
  private final Semaphore streams = new Semaphore(MAX_STREAMS);
  private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();

  /// @param stopping true once the server ends, which ends the streams
  public TaskEvents(Tasks tasks, BooleanSupplier stopping) {
    this(tasks, stopping, HEARTBEAT);
  }

  /// @param heartbeat silence after which a comment line goes out
  public TaskEvents(Tasks tasks, BooleanSupplier stopping, Duration heartbeat) {
    this.tasks = tasks;
    this.stopping = stopping;
    this.heartbeat = heartbeat;
  }

  @Override
  public void handle(Context context) throws IOException, InterruptedException {
    Parameters.of(context, Set.of()).check();
    TaskView task = TaskAccess.require(tasks, context);
    String caller = Caller.of(context).bucket();
    if (!streams.tryAcquire()) {
      throw crowded();
    }
    try {
      if (byCaller.merge(caller, 1, Integer::sum) > MAX_STREAMS_PER_CALLER && !caller.isEmpty()) {
        throw crowded();
      }
      stream(context, task);
    } finally {
      byCaller.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
      streams.release();
    }
  }

  private void stream(Context context, TaskView task) throws IOException, InterruptedException {
    long last = lastEventId(context);
    List<TaskEvent> events = tasks.events(task.id(), last, Duration.ZERO);
    if (events.isEmpty() && last > 0 && current(task).state().isFinal()) {
      context.status(204);
      return;
    }
    var response = context.res();
    context.disableCompression();
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    var out = new EventWriter(response.getOutputStream());
    out.retryMillis(2_000);
    long silentSince = System.nanoTime();
    while (!stopping.getAsBoolean()) {
      boolean ended = false;
      for (TaskEvent event : events) {
        last = event.id();
        ended = write(out, event);
        silentSince = System.nanoTime();
      }
      if (ended) {
        return;
      }
      if (events.isEmpty()) {
        TaskView now = current(task);
        if (now.state().isFinal() && tasks.events(task.id(), last, Duration.ZERO).isEmpty()) {
          out.event("state", last + 1, TaskJson.of(now));
          return;
        }
        if (System.nanoTime() - silentSince >= heartbeat.toNanos()) {
          out.comment("still here");
          silentSince = System.nanoTime();
        }
      }
      Duration wait = heartbeat.compareTo(SLICE) < 0 ? heartbeat : SLICE;
      events = tasks.events(task.id(), last, wait);
    }
  }

  /// @return true after the final state
  private static boolean write(EventWriter out, TaskEvent event) throws IOException {
    return switch (event) {
      case TaskEvent.Progress(long id, TaskView task) -> {
        out.event("progress", id, TaskJson.of(task));
        yield false;
      }
      case TaskEvent.State(long id, TaskView task) -> {
        out.event("state", id, TaskJson.of(task));
        yield task.state().isFinal();
      }
      case TaskEvent.Problem(long id, var problem) -> {
        ObjectNode node = TaskJson.of(problem);
        out.event("problem", id, node);
        yield false;
      }
    };
  }

  private TaskView current(TaskView task) {
    UUID id = task.id();
    return tasks.get(id).orElse(task);
  }

  private static long lastEventId(Context context) {
    String text = context.header("Last-Event-ID");
    try {
      return text == null ? 0 : Math.max(0, Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static ProblemException crowded() {
    return new ProblemException(ProblemCode.OVERLOADED, "too many listeners").retryAfterSeconds(5);
  }
}
