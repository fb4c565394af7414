package io.midicenter.api.admin;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.indexer.LibraryRoots;

/// `GET /admin/roots/{slug}`: one folder of the library.
public final class ShowRoot implements Handler {
  private final LibraryRoots roots;

  public ShowRoot(LibraryRoots roots) {
    this.roots = roots;
  }

  @Override
  public void handle(Context context) {
    Answers.json(context, RootJson.of(RootAccess.require(roots, context)));
  }
}
