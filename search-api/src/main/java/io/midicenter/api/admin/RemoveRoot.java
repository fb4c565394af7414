package io.midicenter.api.admin;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.api.tasks.StartTask;
import io.midicenter.indexer.LibraryRoots;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.Tasks;

/// `DELETE /admin/roots/{slug}`: starts a task by which its files vanish from the library; what is
/// known of them stays.
public final class RemoveRoot implements Handler {
  private final LibraryRoots roots;
  private final Tasks tasks;

  public RemoveRoot(LibraryRoots roots, Tasks tasks) {
    this.roots = roots;
    this.tasks = tasks;
  }

  @Override
  public void handle(Context context) {
    RootAccess.requireAdmin(context);
    String slug = RootAccess.require(roots, context).root().slug();
    if (tasks.isRunning(TaskKind.IMPORT)) {
      throw new ProblemException(
          ProblemCode.TASK_RUNNING,
          "an import runs, so \"%s\" stays as it is: wait for its end, or stop it".formatted(slug));
    }
    StartTask.start(context, tasks, new TaskRequest.Remove(slug));
  }
}
