package io.midicenter.index.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/// The moment at which a request ends with what it has. Safe for any thread.
public final class Deadline {
  private final long nanoTime;

  private Deadline(long nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// Counted from now.
  public static Deadline in(Duration budget) {
    return new Deadline(System.nanoTime() + budget.toNanos());
  }

  public boolean isOver() {
    return System.nanoTime() - nanoTime >= 0;
  }

  QueryTimeout asQueryTimeout() {
    return this::isOver;
  }
}
