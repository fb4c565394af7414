package io.midicenter.api.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Json;
import io.midicenter.indexer.LibraryRoots;

/// `GET /admin/roots`: the folders of the library.
public final class ListRoots implements Handler {
  private final LibraryRoots roots;

  public ListRoots(LibraryRoots roots) {
    this.roots = roots;
  }

  @Override
  public void handle(Context context) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("roots");
    roots.list().forEach(root -> list.add(RootJson.of(root)));
    Answers.json(context, answer);
  }
}
