package io.midicenter.api.search;

import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.index.query.SearchLimits;
import io.midicenter.index.search.Deadline;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs searches on platform threads, as many as there are cores, behind a bounded queue.
///
/// *Threads:* callers wait on their own thread, which may be virtual. The threads of the pool are
/// never interrupted, because an interrupt closes index files under every other reader; a search
/// ends by its deadline. *Exceptions:* a full queue, and a budget that ran out before the search
/// began, are OVERLOADED; an index that cannot be read is INDEX_UNAVAILABLE.
public final class SearchPool implements AutoCloseable {
  /// Searches that may wait.
  public static final int QUEUE = 64;

  private static final Logger LOG = LoggerFactory.getLogger(SearchPool.class);

  private final ThreadPoolExecutor threads;

  public SearchPool() {
    this(Runtime.getRuntime().availableProcessors(), QUEUE);
  }

  SearchPool(int running, int waiting) {
    threads =
        new ThreadPoolExecutor(
            running,
            running,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().name("search-", 1).daemon().factory(),
            new ThreadPoolExecutor.AbortPolicy());
  }

  /// Runs a search and waits for it. The time budget starts now.
  public <T> Timed<T> run(Work<T> work) {
    Deadline deadline = Deadline.in(SearchLimits.TIME_BUDGET);
    long accepted = System.nanoTime();
    CompletableFuture<Timed<T>> answer;
    try {
      answer = CompletableFuture.supplyAsync(() -> timed(work, deadline, accepted), threads);
    } catch (RejectedExecutionException e) {
      throw overloaded();
    }
    try {
      return answer.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case Failure failure -> {
          LOG.warn("the index cannot be read: {}", failure.cause.toString());
          LOG.debug("cause", failure.cause);
          throw new ProblemException(
                  ProblemCode.INDEX_UNAVAILABLE, "the index cannot be read at the moment")
              .retryAfterSeconds(5);
        }
        case RuntimeException fault -> throw fault;
        case null, default -> throw e;
      }
    }
  }

  private static <T> Timed<T> timed(Work<T> work, Deadline deadline, long accepted) {
    long begun = System.nanoTime();
    if (deadline.isOver()) {
      throw overloaded();
    }
    try {
      T value = work.run(deadline);
      return new Timed<>(value, begun - accepted, System.nanoTime() - begun);
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  private static ProblemException overloaded() {
    return new ProblemException(ProblemCode.OVERLOADED, "too many searches wait for their turn")
        .retryAfterSeconds(1);
  }

  /// Lets running searches end; new ones are refused.
  @Override
  public void close() {
    threads.shutdown();
  }

  /// What a thread of the pool does.
  @FunctionalInterface
  public interface Work<T> {
    T run(Deadline deadline) throws IOException;
  }

  /// An answer and how long it took.
  public record Timed<T>(T value, long queueNanos, long runNanos) {
    long tookMillis() {
      return Math.round((queueNanos + runNanos) / 1e6);
    }

    String serverTiming() {
      return "queue;dur=%.1f, search;dur=%.1f".formatted(queueNanos / 1e6, runNanos / 1e6);
    }
  }

  private static final class Failure extends RuntimeException {
    private final IOException cause;

    Failure(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
