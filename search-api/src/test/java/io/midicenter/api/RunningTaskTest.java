package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.midicenter.api.http.Access;
import io.midicenter.api.http.Gate;
import io.midicenter.api.http.KeyRing;
import io.midicenter.api.tasks.CancelTask;
import io.midicenter.api.tasks.ShowTask;
import io.midicenter.api.tasks.StartTask;
import io.midicenter.api.tasks.TaskEvents;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskStore;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A task that runs until the test lets it end.
class RunningTaskTest {
  private static final String TASKS = "/api/v1/tasks";

  @TempDir Path home;
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private Tasks tasks;
  private ApiServer server;
  private ApiClient client;

  @BeforeEach
  void start() throws IOException {
    tasks =
        new Tasks(
            Map.of(
                TaskKind.IMPORT,
                (_, control) -> {
                  boolean ended = false;
                  while (!ended && !control.stopRequested()) {
                    ended = end.await(20, TimeUnit.MILLISECONDS);
                  }
                  return new TaskReport.Import(
                      0, 0, 0, 0, 0, 0, 0, Map.of(), List.of(), Map.of(), List.of());
                }),
            new Forgetful());
    var config = ApiConfig.loopback(home, 0);
    Gate gate = ApiServer.gate(config, KeyRing.empty());
    server =
        ApiServer.start(
            config,
            gate,
            List.of(
                Route.post(TASKS, Access.IMPORT, new StartTask(tasks)),
                Route.get(TASKS + "/{id}", Access.IMPORT, new ShowTask(tasks)),
                new Route(
                    HandlerType.DELETE, TASKS + "/{id}", Access.IMPORT, new CancelTask(tasks)),
                Route.get(
                    TASKS + "/{id}/events",
                    Access.IMPORT,
                    new TaskEvents(tasks, stopping::get, Duration.ofMillis(100)))),
            List.of(() -> stopping.set(true)));
    client = new ApiClient(server.uri(), Contract.read());
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.close();
    tasks.close();
  }

  private String begin() {
    HttpAnswer started = client.post(TASKS, "{\"kind\":\"import\"}");
    assertThat(started.status()).isEqualTo(202);
    return started.json().get("id").asText();
  }

  @Test
  void theSameKindTwiceIsRefusedAndTheRunningOneNamed() {
    String id = begin();
    HttpAnswer second = client.post(TASKS, "{\"kind\":\"import\"}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("TASK_RUNNING");
    assertThat(second.header("Location")).isEqualTo(TASKS + "/" + id);
  }

  @Test
  void aRunningTaskCanBeStopped() throws InterruptedException {
    String id = begin();
    HttpAnswer answer = client.send("DELETE", TASKS + "/" + id, null, "X-MSC-Request", "1");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(tasks.await(UUID.fromString(id)).state()).isEqualTo(TaskState.CANCELLED);
    assertThat(client.get(TASKS + "/" + id).json().get("state").asText()).isEqualTo("cancelled");
  }

  @Test
  void aSilentStreamIsKeptOpenByCommentsAndEndsWithTheServer() throws IOException {
    try (Stream stream = new Stream(begin())) {
      stream.until(": still here");
      stopping.set(true);
      stream.untilEnd();
    }
  }

  @Test
  void aStreamEndsAfterTheFinalState() throws IOException {
    try (Stream stream = new Stream(begin())) {
      stream.until(": still here");
      end.countDown();
      stream.until("event: state");
      stream.untilEnd();
      assertThat(stream.read).anyMatch(line -> line.contains("\"state\":\"succeeded\""));
    }
  }

  @Test
  void aCallerHasEightStreamsAndNotOneMore() throws IOException {
    String id = begin();
    var streams = new ArrayList<Stream>();
    try {
      for (int i = 0; i < TaskEvents.MAX_STREAMS_PER_CALLER; i++) {
        var stream = new Stream(id);
        streams.add(stream);
        stream.until(": still here");
      }
      HttpAnswer next = client.get(TASKS + "/" + id + "/events");
      assertThat(next.status()).isEqualTo(503);
      assertThat(next.code()).isEqualTo("OVERLOADED");
      assertThat(next.header("Retry-After")).isNotEmpty();
    } finally {
      for (Stream stream : streams) {
        stream.close();
      }
    }
  }

  /// An event stream as a browser holds it.
  private final class Stream implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader reader;
    private final List<String> read = new ArrayList<>();

    Stream(String id) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
      socket.setSoTimeout(10_000);
      String request =
          "GET %s/%s/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
              .formatted(TASKS, id);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    void until(String line) throws IOException {
      String next = reader.readLine();
      while (next != null && !next.equals(line)) {
        read.add(next);
        next = reader.readLine();
      }
      assertThat(next).as("read %s", read).isEqualTo(line);
    }

    void untilEnd() throws IOException {
      String next = reader.readLine();
      while (next != null) {
        read.add(next);
        next = reader.readLine();
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /// Keeps nothing: the tasks of these tests are all of this program.
  private static final class Forgetful implements TaskStore {
    @Override
    public void require() {}

    @Override
    public void save(TaskRequest request, TaskView task) {}

    @Override
    public Optional<TaskView> find(UUID id) {
      return Optional.empty();
    }

    @Override
    public List<TaskView> list(
        @Nullable TaskKind kind, @Nullable TaskState state, @Nullable UUID before, int limit) {
      return List.of();
    }

    @Override
    public void interruptStale() {}
  }
}
