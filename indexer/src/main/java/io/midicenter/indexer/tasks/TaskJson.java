package io.midicenter.indexer.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/// Requests, progress, reports and errors as the JSON of the `job` table.
public final class TaskJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private TaskJson() {}

  public static JsonNode tree(Object part) {
    return MAPPER.valueToTree(part);
  }

  /// @throws IllegalArgumentException if `json` is no progress, as in the next two
  public static TaskProgress progress(@Nullable JsonNode json) {
    return json == null ? TaskProgress.NONE : read(json, TaskProgress.class);
  }

  public static TaskReport report(TaskKind kind, JsonNode json) {
    return switch (kind) {
      case IMPORT -> read(json, TaskReport.Import.class);
      case REBUILD -> read(json, TaskReport.Rebuild.class);
      case ROLLBACK -> read(json, TaskReport.Rollback.class);
      case REANALYZE -> read(json, TaskReport.Reanalyze.class);
      case NEAR -> read(json, TaskReport.Near.class);
      case VERIFY -> read(json, TaskReport.Verify.class);
      case REMOVE -> read(json, TaskReport.Remove.class);
    };
  }

  public static TaskError error(JsonNode json) {
    return read(json, TaskError.class);
  }

  private static <T> T read(JsonNode json, Class<T> type) {
    try {
      return MAPPER.treeToValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + json, e);
    }
  }
}
