package io.midicenter.index.search;

import org.apache.lucene.index.QueryTimeout;

/// The time of one search: looked at between documents, and remembered once it is over. For one
/// thread.
final class TimeCheck {
  /// Steps between two looks at the clock.
  private static final int EVERY = 4_096;

  private final Deadline deadline;
  private int steps;
  private boolean ranOut;

  TimeCheck(Deadline deadline) {
    this.deadline = deadline;
  }

  /// Looks at the clock; whoever is told so stops.
  boolean isOver() {
    ranOut |= deadline.isOver();
    return ranOut;
  }

  /// Counts a step of a loop, and looks at the clock after many of them.
  boolean isOverAfterStep() {
    return ++steps % EVERY == 0 && isOver();
  }

  /// Something was left out because the time was over.
  boolean ranOut() {
    return ranOut;
  }

  QueryTimeout asQueryTimeout() {
    return this::isOver;
  }
}
