package io.midicenter.indexer.tasks;

import java.util.UUID;

/// What running work says to the one who watches it, and hears from them. Safe for all threads.
public interface TaskControl {
  UUID id();

  /// True once somebody asked the task to stop: finish what is in work, then return.
  boolean stopRequested();

  /// Replaces the progress; may be called as often as is handy.
  void progress(TaskProgress progress);

  /// Replaces the report.
  void report(TaskReport report);

  void problem(TaskProblem problem);
}
