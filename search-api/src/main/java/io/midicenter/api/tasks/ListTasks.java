package io.midicenter.api.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `GET /tasks`: runs, newest first. A caller without the administrator's key sees imports.
public final class ListTasks implements Handler {
  /// Tasks of one page.
  public static final int PAGE = 50;

  public static final Set<String> PARAMETERS = Set.of("kind", "state", "cursor");

  private static final Map<String, TaskKind> KINDS = new LinkedHashMap<>();
  private static final Map<String, TaskState> STATES = new LinkedHashMap<>();

  static {
    for (TaskKind kind : TaskKind.values()) {
      KINDS.put(kind.word(), kind);
    }
    for (TaskState state : TaskState.values()) {
      STATES.put(state.word(), state);
    }
  }

  private final Tasks tasks;

  public ListTasks(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void handle(Context context) {
    Parameters parameters = Parameters.of(context, PARAMETERS);
    TaskKind kind = parameters.choice("kind", KINDS);
    TaskState state = parameters.choice("state", STATES);
    UUID before = cursor(parameters);
    parameters.check();
    if (!Caller.of(context).isAdmin()) {
      kind = TaskKind.IMPORT;
    }
    List<TaskView> found = tasks.list(kind, state, before, PAGE + 1);
    List<TaskView> page = found.subList(0, Math.min(PAGE, found.size()));
    ObjectNode answer = Json.object();
    var list = answer.putArray("tasks");
    page.forEach(task -> list.add(TaskJson.of(task)));
    if (found.size() > PAGE) {
      answer.put("next", page.getLast().id().toString());
    }
    Answers.json(context, answer);
  }

  private static @Nullable UUID cursor(Parameters parameters) {
    String text = parameters.text("cursor", 64);
    if (text == null) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      parameters.add(
          new ParameterError(
              ProblemCode.INVALID_CURSOR, "cursor", text, "not a cursor of this list", null, null));
      return null;
    }
  }
}
