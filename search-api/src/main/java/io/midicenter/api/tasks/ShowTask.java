package io.midicenter.api.tasks;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Parameters;
import io.midicenter.indexer.tasks.Tasks;
import java.util.Set;

/// `GET /tasks/{id}`: how far a task is, and what it has to tell.
public final class ShowTask implements Handler {
  private final Tasks tasks;

  public ShowTask(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void handle(Context context) {
    Parameters.of(context, Set.of()).check();
    Answers.json(context, TaskJson.of(TaskAccess.require(tasks, context)));
  }
}
