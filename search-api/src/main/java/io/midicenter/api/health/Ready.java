package io.midicenter.api.health;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.Parameters;
import io.midicenter.indexer.LibraryStatus;
import io.midicenter.indexer.tasks.TaskProgress;
import java.util.Set;
import java.util.function.Supplier;

/// `GET /health/ready`: 200 while searches are answered, 503 otherwise. `degraded` stays 200: the
/// database is away or cannot be written, and searches go on.
public final class Ready implements Handler {
  private final Supplier<LibraryStatus> status;

  public Ready(Supplier<LibraryStatus> status) {
    this.status = status;
  }

  @Override
  public void handle(Context context) {
    Parameters.of(context, Set.of()).check();
    LibraryStatus now = status.get();
    context.status(now.serves() ? 200 : 503);
    if (!now.serves()) {
      context.header("Retry-After", "2");
    }
    context.header("Cache-Control", "no-store");
    Answers.json(context, json(now));
  }

  private ObjectNode json(LibraryStatus now) {
    ObjectNode node = Json.object();
    node.put("status", now.state().word());
    ObjectNode catalog = node.putObject("catalog");
    catalog.put("state", now.catalogUp() ? "ok" : "down");
    if (now.catalogDownSince() != null) {
      catalog.put("since", now.catalogDownSince().toString());
    }
    node.set("index", index(now));
    node.putObject("disk")
        .put("state", now.disk().state().word())
        .put("freeBytes", now.disk().freeBytes())
        .put("pausedImports", now.disk().pausedImports());
    if (now.lastVerify() != null && now.lastVerifyAt() != null) {
      node.putObject("lastVerify")
          .put("equal", now.lastVerify().equal())
          .put("at", now.lastVerifyAt().toString());
    }
    return node;
  }

  private static ObjectNode index(LibraryStatus now) {
    ObjectNode index = Json.object();
    index.put("state", now.serves() ? "ok" : "none");
    if (now.generation() != null) {
      index.put("generation", now.generation());
    }
    index.put("documents", now.documents());
    index.put("version", now.indexVersion());
    index.put("watermark", Long.toString(now.watermark()));
    index.put("lagRows", now.lagRows());
    index.put("lagSeconds", Math.round(now.lagSeconds() * 10) / 10.0);
    if (now.rebuilding() != null) {
      TaskProgress progress = now.rebuilding().progress();
      ObjectNode rebuilding = index.putObject("rebuilding");
      rebuilding.put("task", now.rebuilding().id().toString());
      rebuilding.put("phase", progress.phase()).put("done", progress.done());
      if (progress.total() != null) {
        rebuilding.put("total", progress.total());
      }
    }
    return index;
  }
}
