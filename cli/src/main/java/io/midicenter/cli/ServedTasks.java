package io.midicenter.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.catalog.CatalogReading;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tasks that the running server does for a command. Ctrl-C asks the server to stop the task and
/// waits a little for it. For one thread.
final class ServedTasks implements TaskPlace {
  private static final Logger LOG = LoggerFactory.getLogger(ServedTasks.class);
  private static final long LOOK_MS = 300;
  private static final int CREATED = 202;
  private static final int CONFLICT = 409;

  private final RunningService service;
  private final DatabaseConfig database;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable String running;

  ServedTasks(RunningService service, DatabaseConfig database) {
    this.service = service;
    this.database = database;
    Runtime.getRuntime().addShutdownHook(new Thread(this::cancel, "cancel-task"));
  }

  @Override
  public TaskView follow(TaskRequest request, ProgressLine progress) throws InterruptedException {
    try {
      TaskView task = start(request);
      String path = "tasks/" + task.id();
      running = path;
      while (!task.state().isFinal()) {
        progress.show(task.kind().word(), task.progress());
        TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        RunningService.Answer answer = service.ask("GET", path, "");
        if (answer.status() != 200) {
          throw service.refused(answer);
        }
        task = ServedTaskJson.task(answer.body());
      }
      progress.clear();
      if (task.error() != null) {
        throw CommandFailure.environment(task.error().message());
      }
      return task;
    } catch (IOException e) {
      LOG.debug("The server {} stopped answering", service.uri(), e);
      throw CommandFailure.environment(
          "the server at %s stopped answering in the middle of this; what is done is kept: start it again."
              .formatted(service.uri()));
    } finally {
      running = null;
      ended.countDown();
    }
  }

  private TaskView start(TaskRequest request) throws IOException, InterruptedException {
    ObjectNode body = new ObjectMapper().valueToTree(request);
    body.put("kind", request.kind().word());
    if (request instanceof TaskRequest.Import asked) {
      var paths = body.putArray("paths");
      asked.paths().forEach(path -> paths.add(path.toString()));
    }
    RunningService.Answer answer = service.ask("POST", "tasks", body.toString());
    if (answer.status() == CONFLICT) {
      throw LibrarySession.busy(request);
    }
    if (answer.status() != CREATED) {
      throw service.refused(answer);
    }
    return ServedTaskJson.task(answer.body());
  }

  private void cancel() {
    String path = running;
    if (path == null) {
      return;
    }
    try {
      service.ask("DELETE", path, "");
      if (!ended.await(20, TimeUnit.SECONDS)) {
        LOG.warn("The server {} goes on with {}", service.uri(), path);
      }
    } catch (IOException e) {
      LOG.warn("The server {} was not told to stop {}: {}", service.uri(), path, e.toString());
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts", e);
    }
  }

  @Override
  public boolean hasRoots() {
    return read(true, CatalogReading::hasRoots);
  }

  @Override
  public long analysedBefore(int version) {
    return read(0L, catalog -> catalog.analysedBefore(version));
  }

  /// Looks into the rows; says `unknown` where that cannot be.
  private <T> T read(T unknown, java.util.function.Function<CatalogReading, T> question) {
    try (CatalogReading catalog = CatalogReading.open(database).orElse(null)) {
      return catalog == null ? unknown : question.apply(catalog);
    } catch (CatalogException e) {
      LOG.warn("The rows could not be asked: {}", e.toString());
      return unknown;
    }
  }

  @Override
  public void close() {
    // the server and its task are not ours
  }
}
