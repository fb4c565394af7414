package io.midicenter.indexer.tasks;

import java.util.UUID;

/// A task of the same kind is running.
public final class TaskConflict extends RuntimeException {
  private final UUID running;

  TaskConflict(TaskKind kind, UUID running) {
    super("A task of kind %s is already running: %s".formatted(kind.word(), running));
    this.running = running;
  }

  /// The task that runs.
  public UUID running() {
    return running;
  }
}
