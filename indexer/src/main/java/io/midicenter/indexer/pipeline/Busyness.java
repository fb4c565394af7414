package io.midicenter.indexer.pipeline;

import io.midicenter.indexer.tasks.Stage;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Which stage sets the pace: the one whose threads were busiest in the last two seconds. For one
/// thread.
final class Busyness {
  private static final long WINDOW_NANOS = 2_000_000_000L;
  private static final double LEAST = 0.3;

  private final ToLongFunction<Stage> busyNanos;
  private final ToIntFunction<Stage> threads;
  private final Map<Stage, Long> before = new EnumMap<>(Stage.class);
  private long since = System.nanoTime();
  private @Nullable Stage slowest;

  Busyness(ToLongFunction<Stage> busyNanos, ToIntFunction<Stage> threads) {
    this.busyNanos = busyNanos;
    this.threads = threads;
  }

  /// Null while no stage is busy for a third of the time.
  @Nullable Stage slowest() {
    long now = System.nanoTime();
    if (now - since >= WINDOW_NANOS) {
      double most = LEAST;
      slowest = null;
      for (Stage stage : Stage.values()) {
        long busy = busyNanos.applyAsLong(stage);
        double share =
            (busy - before.getOrDefault(stage, 0L))
                / ((double) (now - since) * Math.max(1, threads.applyAsInt(stage)));
        before.put(stage, busy);
        if (share > most) {
          most = share;
          slowest = stage;
        }
      }
      since = now;
    }
    return slowest;
  }
}
