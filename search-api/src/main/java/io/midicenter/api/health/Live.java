package io.midicenter.api.health;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.Parameters;
import java.util.Set;

/// `GET /health/live`: 200 while the process answers.
public final class Live implements Handler {
  @Override
  public void handle(Context context) {
    Parameters.of(context, Set.of()).check();
    context.header("Cache-Control", "no-store");
    Answers.json(context, Json.object().put("status", "ok"));
  }
}
