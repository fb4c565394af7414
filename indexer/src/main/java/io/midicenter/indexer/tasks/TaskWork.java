package io.midicenter.indexer.tasks;

/// Does one kind of work.
@FunctionalInterface
public interface TaskWork {
  /// Runs to the end, or until the control asks to stop.
  ///
  /// @return what the task has to tell at its end
  /// @throws TaskFailure with a reason for people
  TaskReport run(TaskRequest request, TaskControl control) throws Exception;
}
