package io.midicenter.api.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.BodyFields;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.catalog.library.Root;
import io.midicenter.indexer.LibraryRoots;
import io.midicenter.indexer.RootProblem;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/// `PATCH /admin/roots/{slug}`: label, watch, and the path where its files lie now. The path only
/// from this machine.
public final class ChangeRoot implements Handler {
  private static final int MAX_LABEL = 200;

  private final LibraryRoots roots;

  public ChangeRoot(LibraryRoots roots) {
    this.roots = roots;
  }

  @Override
  public void handle(Context context) throws IOException, InterruptedException {
    RootAccess.requireAdmin(context);
    Root root = RootAccess.require(roots, context).root();
    ObjectNode body = Bodies.json(context);
    var fields = new BodyFields(body);
    fields.allow(Set.of("label", "watch", "path"));
    String label = fields.text("label");
    boolean watch = fields.flag("watch");
    String path = fields.text("path");
    if (label != null && (label.isBlank() || label.length() > MAX_LABEL)) {
      fields.add(ParameterError.value("label", label, "empty or too long", "1..200 characters"));
    }
    fields.check();
    if (path != null) {
      move(context, root, path);
    }
    if (label != null) {
      roots.setLabel(root, label.strip());
    }
    if (body.has("watch")) {
      roots.setWatch(root, watch);
    }
    Answers.json(context, RootJson.of(RootAccess.require(roots, context)));
  }

  private void move(Context context, Root root, String path) throws InterruptedException {
    if (!Caller.of(context).loopback()) {
      throw new ProblemException(
          ProblemCode.LOOPBACK_ONLY, "paths of the server are named on its own machine only");
    }
    try {
      roots.move(root, Path.of(path));
    } catch (InvalidPathException e) {
      throw ProblemException.of(
          ParameterError.value("path", path, "not a path", "an absolute path"));
    } catch (RootProblem e) {
      throw RootAccess.problem(e);
    }
  }
}
