package io.midicenter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.midicenter.api.http.AdminKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The server that serves a library now, as it says of itself in `server.json` of the home, with
/// the administrator's key from beside it: who can read both may do everything.
///
/// *Threads:* all. Looking changes nothing.
final class RunningService {
  private static final String FILE = "server.json";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final long pid;
  private final URI uri;
  private final String key;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private RunningService(long pid, URI uri, String key) {
    this.pid = pid;
    this.uri = uri;
    this.key = key;
  }

  /// An answer of the server.
  ///
  /// @param body an empty object where it was no JSON
  record Answer(int status, JsonNode body) {}

  /// Empty where no server answers for this home.
  static Optional<RunningService> of(Path home) {
    try {
      Path file = home.resolve(FILE);
      if (!Files.isReadable(file) || !AdminKey.exists(home)) {
        return Optional.empty();
      }
      JsonNode told = new ObjectMapper().readTree(file.toFile());
      var service =
          new RunningService(
              told.path("pid").asLong(),
              URI.create(told.path("url").asText()),
              AdminKey.read(home));
      // a server that was killed leaves its file, and another may listen on that port now
      boolean alive = ProcessHandle.of(service.pid).filter(ProcessHandle::isAlive).isPresent();
      if (!alive) {
        return Optional.empty();
      }
      // 503: it serves without its database for the moment, and says so when it is asked for work
      int status = service.ask("GET", "tasks", "").status();
      return status == 200 || status == 503 ? Optional.of(service) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts", e);
    }
  }

  /// Says where this program serves `home`, until the returned entry is closed.
  ///
  /// @param uri under which this machine reaches it
  static AutoCloseable announce(Path home, URI uri) throws IOException {
    Path file = home.resolve(FILE);
    Path fresh = home.resolve(FILE + ".new");
    Files.deleteIfExists(fresh);
    try (var channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      }
      byte[] json =
          new ObjectMapper()
              .writeValueAsBytes(
                  Map.of("pid", ProcessHandle.current().pid(), "url", uri.toString()));
      channel.write(java.nio.ByteBuffer.wrap(json));
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return () -> Files.deleteIfExists(file);
  }

  /// Process id of the server.
  long pid() {
    return pid;
  }

  /// Address of the page.
  URI uri() {
    return uri;
  }

  /// What the server said against a request, as a sentence.
  CommandFailure refused(Answer answer) {
    JsonNode errors = answer.body().path("errors");
    String why =
        errors.isEmpty()
            ? answer.body().path("detail").asText("status " + answer.status())
            : errors.toString();
    return CommandFailure.environment(
        "the server at %s, which has this library, refused: %s".formatted(uri, why));
  }

  /// An answer that did what was asked.
  ///
  /// @param path below `/api/v1/`
  /// @param json the body; empty for none
  /// @throws CommandFailure if the server does not answer, or refuses
  JsonNode done(String method, String path, String json) throws InterruptedException {
    Answer answer;
    try {
      answer = ask(method, path, json);
    } catch (IOException e) {
      throw CommandFailure.environment(
          "the server at %s, which has this library, does not answer (%s): try again."
              .formatted(uri, e.getMessage()));
    }
    if (answer.status() >= 300) {
      throw refused(answer);
    }
    return answer.body();
  }

  /// @param path below `/api/v1/`
  /// @param json the body; empty for none
  Answer ask(String method, String path, String json) throws IOException, InterruptedException {
    HttpRequest.BodyPublisher body =
        json.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(json);
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve("/api/v1/" + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("X-MSC-Request", "1")
            .method(method, body)
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode tree;
    try {
      tree = new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      tree = new ObjectMapper().createObjectNode();
    }
    return new Answer(answer.statusCode(), tree);
  }
}
