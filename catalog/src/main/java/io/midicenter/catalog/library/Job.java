package io.midicenter.catalog.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Long work as the database remembers it.
///
/// @param jobId UUID of version 7, made by the program: sorts by time
/// @param kind `import`, `rebuild`, `verify`, …
/// @param state `queued`, `running`, `cancelling`, `succeeded`, `failed`, `cancelled`,
///   `interrupted`
/// @param params what was asked for
/// @param progress last known progress, or null
/// @param report what came out, or null
/// @param error why it failed, or null
public record Job(
    UUID jobId,
    String kind,
    String state,
    JsonNode params,
    @Nullable JsonNode progress,
    @Nullable JsonNode report,
    @Nullable JsonNode error,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant heartbeatAt,
    @Nullable Instant finishedAt) {
  /// States that a dead program may have left behind.
  public static final Set<String> UNFINISHED = Set.of("queued", "running", "cancelling");
}
