package io.midicenter.indexer.tasks;

/// Something that happened to a task. Ids rise by one within a task.
public sealed interface TaskEvent {
  long id();

  /// At most two a second.
  record Progress(long id, TaskView task) implements TaskEvent {}

  /// A new state; also the full picture for a listener that missed events.
  record State(long id, TaskView task) implements TaskEvent {}

  record Problem(long id, TaskProblem problem) implements TaskEvent {}
}
