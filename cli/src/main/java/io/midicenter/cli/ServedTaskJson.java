package io.midicenter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.indexer.tasks.TaskJson;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a task as the HTTP API writes it: names of stages are words there, and a new file of an
/// import is `new`.
final class ServedTaskJson {
  private ServedTaskJson() {}

  static TaskView task(JsonNode json) {
    TaskKind kind = TaskKind.valueOf(json.path("kind").asText().toUpperCase(Locale.ROOT));
    return new TaskView(
        UUID.fromString(json.path("id").asText()),
        kind,
        TaskState.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT)),
        TaskJson.progress(stages(json.path("progress"))),
        report(kind, json.get("report")),
        json.has("error") ? TaskJson.error(json.get("error")) : null,
        Instant.parse(json.path("createdAt").asText()),
        time(json, "startedAt"),
        time(json, "finishedAt"));
  }

  private static @Nullable TaskReport report(TaskKind kind, @Nullable JsonNode json) {
    if (json == null) {
      return null;
    }
    JsonNode named = stages(json);
    if (named instanceof ObjectNode report && kind == TaskKind.IMPORT) {
      report.set("added", report.remove("new"));
    }
    return TaskJson.report(kind, named);
  }

  private static @Nullable Instant time(JsonNode json, String name) {
    return json.has(name) ? Instant.parse(json.path(name).asText()) : null;
  }

  /// The same tree with stages named as in the records.
  private static JsonNode stages(JsonNode json) {
    if (json instanceof ArrayNode list) {
      list.forEach(ServedTaskJson::stages);
    } else if (json instanceof ObjectNode node) {
      upper(node, "stage");
      upper(node, "slowestStage");
      if (node.get("stages") instanceof ObjectNode stages) {
        var named = node.objectNode();
        stages
            .properties()
            .forEach(stage -> named.set(stage.getKey().toUpperCase(Locale.ROOT), stage.getValue()));
        node.set("stages", named);
      }
      node.forEach(ServedTaskJson::stages);
    }
    return json;
  }

  private static void upper(ObjectNode node, String field) {
    JsonNode word = node.get(field);
    if (word != null && word.isTextual()) {
      node.put(field, word.asText().toUpperCase(Locale.ROOT));
    }
  }
}
