package io.midicenter.indexer.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as it stands at one moment.
///
/// @param report null until there is something to tell
/// @param error present exactly when `state` is failed
public record TaskView(
    UUID id,
    TaskKind kind,
    TaskState state,
    TaskProgress progress,
    @Nullable TaskReport report,
    @Nullable TaskError error,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {
  public boolean cancellable() {
    return state == TaskState.QUEUED || state == TaskState.RUNNING;
  }
}
