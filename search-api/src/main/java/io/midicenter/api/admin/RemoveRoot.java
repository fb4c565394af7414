package io.midicenter.api.admin;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.indexer.LibraryRoots;
import io.midicenter.indexer.RootProblem;

/// `DELETE /admin/roots/{slug}`: its files vanish from the library; what is known of them stays.
public final class RemoveRoot implements Handler {
  private final LibraryRoots roots;

  public RemoveRoot(LibraryRoots roots) {
    this.roots = roots;
  }

  @Override
  public void handle(Context context) throws InterruptedException {
    RootAccess.requireAdmin(context);
    try {
      roots.remove(RootAccess.require(roots, context).root());
    } catch (RootProblem e) {
      throw RootAccess.problem(e);
    }
    context.status(204);
  }
}
