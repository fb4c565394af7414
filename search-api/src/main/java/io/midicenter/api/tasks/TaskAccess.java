package io.midicenter.api.tasks;

import io.javalin.http.Context;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import java.util.UUID;

/// Finds the task a path names, for a caller who may see it.
final class TaskAccess {
  private TaskAccess() {}

  static TaskView require(Tasks tasks, Context context) {
    TaskView task = tasks.get(id(context)).orElseThrow(TaskAccess::notFound);
    if (!mayUse(Caller.of(context), task.kind())) {
      throw new ProblemException(
          ProblemCode.SCOPE_MISSING, "tasks of this kind need the administrator's key");
    }
    return task;
  }

  /// Imports are everyone's who may import; other kinds are the administrator's.
  static boolean mayUse(Caller caller, TaskKind kind) {
    return kind == TaskKind.IMPORT || caller.isAdmin();
  }

  private static UUID id(Context context) {
    try {
      return UUID.fromString(context.pathParam("id"));
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(ProblemCode.NOT_FOUND, "there is no task of this id");
  }
}
