package io.midicenter.indexer.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/// Requests, progress, reports and errors as the JSON of the `job` table.
public final class TaskJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private TaskJson() {}

  public static String write(Object part) {
    try {
      return MAPPER.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(part.getClass() + " cannot be written as JSON", e);
    }
  }

  public static TaskRequest request(TaskKind kind, String json) {
    return switch (kind) {
      case IMPORT -> read(json, TaskRequest.Import.class);
      case REBUILD -> read(json, TaskRequest.Rebuild.class);
      case VERIFY -> read(json, TaskRequest.Verify.class);
    };
  }

  public static TaskProgress progress(@Nullable String json) {
    return json == null ? TaskProgress.NONE : read(json, TaskProgress.class);
  }

  public static @Nullable TaskReport report(TaskKind kind, @Nullable String json) {
    if (json == null) {
      return null;
    }
    return switch (kind) {
      case IMPORT -> read(json, TaskReport.Import.class);
      case REBUILD -> read(json, TaskReport.Rebuild.class);
      case VERIFY -> read(json, TaskReport.Verify.class);
    };
  }

  public static @Nullable TaskError error(@Nullable String json) {
    return json == null ? null : read(json, TaskError.class);
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "the job table holds no " + type.getSimpleName() + " but: " + json, e);
    }
  }
}
