package io.midicenter.indexer;

import io.midicenter.indexer.tasks.TaskConflict;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares database and index once a day without being asked. Looks once a minute, in a thread of
/// its own.
final class VerifyClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VerifyClock.class);
  private static final Duration EVERY = Duration.ofDays(1);

  /// A library that is searched day and night is compared all the same.
  private static final Duration OVERDUE = Duration.ofDays(2);

  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Library library;
  private final InstantSource clock;
  private final Instant begun;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("verify-clock").factory());

  VerifyClock(Library library, InstantSource clock) {
    this.library = library;
    this.clock = clock;
    this.begun = clock.instant();
  }

  VerifyClock start() {
    var _ = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    return this;
  }

  /// Starts a comparison where one is due; repairs where the last one found index files damaged.
  void look() {
    try {
      LibraryStatus now = library.status();
      boolean working =
          library.tasks().list(null, null, null, 5).stream()
              .anyMatch(task -> !task.state().isFinal());
      if (now.state() == LibraryStatus.State.OK && !working) {
        TaskReport.Verify last = now.lastVerify();
        if (last != null && !last.damage().isEmpty()) {
          library.tasks().start(new TaskRequest.Verify(false, true));
        } else if (isDue(age(now.lastVerifyAt()), library.unused())) {
          library.tasks().start(new TaskRequest.Verify(false, false));
        }
      }
    } catch (TaskConflict e) {
      LOG.debug("A comparison runs already", e);
    } catch (RuntimeException e) {
      LOG.warn("Whether a comparison is due cannot be told: {}", e.toString());
    }
  }

  /// @param age of the last comparison, or of this program where there was none
  /// @param unused how long nobody has searched
  static boolean isDue(Duration age, Duration unused) {
    return age.compareTo(OVERDUE) >= 0 || age.compareTo(EVERY) >= 0 && unused.compareTo(IDLE) >= 0;
  }

  private Duration age(@Nullable Instant lastVerify) {
    return Duration.between(lastVerify == null ? begun : lastVerify, clock.instant());
  }

  @Override
  public void close() {
    thread.close();
  }
}
