package io.midicenter.api.tasks;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.indexer.tasks.TaskConflict;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import java.io.IOException;
import java.util.UUID;

/// `POST /tasks`: starts an import, a rebuild or a verify.
public final class StartTask implements Handler {
  private final Tasks tasks;

  public StartTask(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void handle(Context context) throws IOException {
    start(context, tasks, TaskBody.read(Bodies.json(context), Caller.of(context)));
  }

  /// Starts a task and answers 202 with it, or 409 with the one that runs.
  public static void start(Context context, Tasks tasks, TaskRequest request) {
    try {
      TaskView task = tasks.start(request);
      context.status(202).header("Location", location(task.id()));
      Answers.json(context, TaskJson.of(task));
    } catch (TaskConflict e) {
      throw new ProblemException(
              ProblemCode.TASK_RUNNING,
              "a task of kind %s is running already".formatted(request.kind().word()))
          .with("Location", location(e.running()));
    }
  }

  private static String location(UUID id) {
    return "/api/v1/tasks/" + id;
  }
}
