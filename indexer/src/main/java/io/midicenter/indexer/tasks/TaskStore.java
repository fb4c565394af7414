package io.midicenter.indexer.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps tasks beyond the life of the program. Safe for all threads.
public interface TaskStore {
  /// Refuses a new task where nothing of it could be kept: by an exception that says so.
  void require();

  /// Writes a new task or the present stand of a known one; failing is logged, not thrown, since a
  /// task must not end because its diary cannot be written.
  void save(TaskRequest request, TaskView task);

  Optional<TaskView> find(UUID id);

  /// Newest first.
  ///
  /// @param before tasks made before this one, or null for the newest
  List<TaskView> list(
      @Nullable TaskKind kind, @Nullable TaskState state, @Nullable UUID before, int limit);

  /// Marks what an earlier program left running as interrupted.
  void interruptStale();
}
