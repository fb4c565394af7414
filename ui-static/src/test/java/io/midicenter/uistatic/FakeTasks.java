package io.midicenter.uistatic;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The import task and the folder chooser. A test moves the import on by hand.
final class FakeTasks {
  private final FakeApi api;
  private volatile String state = "none";
  private volatile int done;
  private volatile @Nullable String imported;

  FakeTasks(FakeApi api) {
    this.api = api;
  }

  void routes(io.javalin.config.RoutesConfig routes) {
    routes.get("/api/v1/admin/folders", this::folders);
    routes.get(
        "/api/v1/tasks",
        ctx ->
            FakeApi.json(
                ctx, Map.of("tasks", state.equals("running") ? List.of(task()) : List.of())));
    routes.post("/api/v1/tasks", this::start);
    routes.get("/api/v1/tasks/{id}", ctx -> FakeApi.json(ctx, task()));
    routes.delete("/api/v1/tasks/{id}", this::cancel);
    routes.sse(
        "/api/v1/tasks/{id}/events",
        client -> {
          client.keepAlive();
          for (int at = -1; !isFinal(); ) {
            if (at != done) {
              at = done;
              client.sendEvent("progress", FakeApi.text(task()), String.valueOf(at));
            }
            try {
              Thread.sleep(20);
            } catch (InterruptedException e) {
              return;
            }
          }
          client.sendEvent("state", FakeApi.text(task()), "9999");
          client.close();
        });
  }

  /// The path the page asked to import; null while it has asked for none.
  @Nullable String imported() {
    return imported;
  }

  void progress(int files) {
    done = files;
  }

  void finish() {
    api.empty = false;
    state = "succeeded";
  }

  private boolean isFinal() {
    return state.equals("succeeded") || state.equals("cancelled");
  }

  private void folders(Context ctx) {
    String path = ctx.queryParam("path") == null ? "/home/ann" : ctx.queryParam("path");
    FakeApi.json(
        ctx,
        Map.of(
            "path",
            path,
            "parent",
            "/home",
            "folders",
            List.of(
                Map.of(
                    "name",
                    "Loops",
                    "path",
                    path + "/Loops",
                    "midiFiles",
                    1204,
                    "atLeast",
                    false,
                    "root",
                    false),
                Map.of(
                    "name",
                    "Songs",
                    "path",
                    path + "/Songs",
                    "midiFiles",
                    900,
                    "atLeast",
                    true,
                    "root",
                    true))));
  }

  private void start(Context ctx) {
    imported = ctx.body();
    done = 0;
    state = "running";
    ctx.status(202);
    FakeApi.json(ctx, task());
  }

  /// A task that takes no time.
  void done(Context ctx) {
    state = "succeeded";
    ctx.status(202);
    FakeApi.json(ctx, task());
  }

  private void cancel(Context ctx) {
    state = "cancelled";
    ctx.status(202);
    FakeApi.json(ctx, task());
  }

  private Map<String, Object> task() {
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("id", "t1");
    task.put("kind", "import");
    task.put("state", state);
    task.put(
        "progress",
        Map.of(
            "phase",
            "rows",
            "done",
            done,
            "total",
            1204,
            "rate",
            812.5,
            "etaSeconds",
            3,
            "slowestStage",
            "rows"));
    task.put(
        "report",
        Map.of(
            "seen",
            done,
            "new",
            1203,
            "known",
            0,
            "failed",
            1,
            "problems",
            List.of(
                Map.of(
                    "path",
                    "Loops/not really midi.mid",
                    "stage",
                    "analyze",
                    "code",
                    "E_FOREIGN",
                    "detail",
                    "an HTML page"))));
    return task;
  }
}
