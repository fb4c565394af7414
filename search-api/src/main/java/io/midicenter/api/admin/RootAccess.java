package io.midicenter.api.admin;

import io.javalin.http.Context;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.indexer.LibraryRoots;
import io.midicenter.indexer.RootProblem;

/// Finds the root a path names, and says why it cannot be changed.
final class RootAccess {
  private RootAccess() {}

  static LibraryRoots.View require(LibraryRoots roots, Context context) {
    return roots
        .find(context.pathParam("slug"))
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "there is no root of this slug"));
  }

  static void requireAdmin(Context context) {
    if (!Caller.of(context).isAdmin()) {
      throw new ProblemException(
          ProblemCode.SCOPE_MISSING,
          "changing the library's folders needs the administrator's key");
    }
  }

  static ProblemException problem(RootProblem e) {
    return new ProblemException(
        e.kind() == RootProblem.Kind.BUSY ? ProblemCode.TASK_RUNNING : ProblemCode.INVALID_VALUE,
        String.valueOf(e.getMessage()));
  }
}
