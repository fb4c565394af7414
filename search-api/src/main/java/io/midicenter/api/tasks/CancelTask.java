package io.midicenter.api.tasks;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Parameters;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import java.util.Set;

/// `DELETE /tasks/{id}`: asks a task to stop; one that has ended stays as it is.
public final class CancelTask implements Handler {
  private final Tasks tasks;

  public CancelTask(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void handle(Context context) {
    Parameters.of(context, Set.of()).check();
    TaskView task = TaskAccess.require(tasks, context);
    context.status(202);
    Answers.json(context, TaskJson.of(tasks.cancel(task.id()).orElse(task)));
  }
}
