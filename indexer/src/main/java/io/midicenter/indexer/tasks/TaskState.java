package io.midicenter.indexer.tasks;

import java.util.Locale;

/// Where a task stands. The first three may still change, the others are final.
public enum TaskState {
  QUEUED,
  RUNNING,
  /// Asked to stop; what is in work is being finished.
  CANCELLING,
  SUCCEEDED,
  FAILED,
  CANCELLED,
  /// The program ended before the task did.
  INTERRUPTED;

  public boolean isFinal() {
    return this == SUCCEEDED || this == FAILED || this == CANCELLED || this == INTERRUPTED;
  }

  /// The word in JSON and in the `job` table.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
