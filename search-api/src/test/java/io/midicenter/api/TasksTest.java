package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.midicenter.api.admin.FolderChooser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksTest {
  private static final String TASKS = "/api/v1/tasks";

  @TempDir static Path directory;
  private static ServedLibrary served;
  private static ApiClient client;

  @BeforeAll
  static void open() throws IOException {
    served = ServedLibrary.empty(directory);
    SampleFiles.write(served.music);
    client = served.client();
  }

  @AfterAll
  static void close() {
    served.close();
  }

  private static HttpAnswer start(String body) {
    return client.post(TASKS, body, served.asAdmin());
  }

  /// The events of a task until its stream ends.
  private static List<JsonNode> events(String id, String... headers) {
    HttpAnswer answer = client.get(TASKS + "/" + id + "/events", headers);
    assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
    assertThat(answer.header("Content-Encoding")).isEmpty();
    var events = new ArrayList<JsonNode>();
    long last = 0;
    for (String block : answer.text().split("\n\n", -1)) {
      if (block.startsWith("event: ")) {
        String[] lines = block.split("\n", -1);
        long number = Long.parseLong(lines[1].substring("id: ".length()));
        assertThat(number).isGreaterThan(last);
        last = number;
        try {
          JsonNode data = new ObjectMapper().readTree(lines[2].substring("data: ".length()));
          events.add(
              ((com.fasterxml.jackson.databind.node.ObjectNode) data)
                  .put("event", lines[0].substring("event: ".length()))
                  .put("number", number));
        } catch (IOException e) {
          throw new AssertionError(block, e);
        }
      }
    }
    return events;
  }

  private static JsonNode finished(HttpAnswer started) {
    assertThat(started.status()).as(started.text()).isEqualTo(202);
    String id = started.json().get("id").asText();
    assertThat(started.header("Location")).isEqualTo(TASKS + "/" + id);
    events(id, served.asAdmin());
    return client.get(TASKS + "/" + id, served.asAdmin()).json();
  }

  private static JsonNode importMusic() {
    return finished(
        client.post(TASKS, "{\"kind\":\"import\",\"paths\":[\"%s\"]}".formatted(served.music)));
  }

  @Test
  void aFolderIsImportedAndItsReportTellsEverything() {
    JsonNode task = importMusic();
    assertThat(task.get("state").asText()).isEqualTo("succeeded");
    assertThat(task.at("/report/seen").asLong()).isEqualTo(29);
    assertThat(task.at("/report/failed").asLong()).isGreaterThanOrEqualTo(1);
    assertThat(task.at("/report/problems").findValuesAsText("path"))
        .anyMatch(path -> path.endsWith("page.mid"));
    assertThat(task.at("/report/stages/analyze/files").asLong()).isNotNegative();
    JsonNode problems = client.get("/api/v1/admin/problems").json();
    assertThat(problems.get("problems").findValuesAsText("path"))
        .anyMatch(path -> path.endsWith("page.mid"));
    assertThat(
            client
                .get("/api/v1/admin/problems?severity=warnung")
                .json()
                .at("/errors/0/didYouMean")
                .asText())
        .isEqualTo("warning");
  }

  @Test
  void aListenerHearsTheEndAndOneThatComesBackHearsNothingTwice() {
    String id = importMusic().get("id").asText();
    List<JsonNode> all = events(id);
    JsonNode last = all.getLast();
    assertThat(last.get("event").asText()).isEqualTo("state");
    assertThat(last.get("state").asText()).isEqualTo("succeeded");
    long middle = all.get(all.size() / 2).get("number").asLong() - 1;
    List<JsonNode> rest = events(id, "Last-Event-ID", "" + middle);
    assertThat(rest).isNotEmpty().allMatch(event -> event.get("number").asLong() > middle);
    HttpAnswer heard =
        client.get(TASKS + "/" + id + "/events", "Last-Event-ID", last.get("number").asText());
    assertThat(heard.status()).isEqualTo(204);
  }

  @Test
  void rebuildAndVerifyNeedTheKey() {
    for (String kind : List.of("rebuild", "rollback", "verify", "reanalyze")) {
      HttpAnswer refused = client.post(TASKS, "{\"kind\":\"" + kind + "\"}");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("SCOPE_MISSING");
    }
    importMusic();
    JsonNode rebuilt = finished(start("{\"kind\":\"rebuild\"}"));
    assertThat(rebuilt.at("/report/documents").asLong()).isEqualTo(SampleFiles.CONTENTS);
    JsonNode verified = finished(start("{\"kind\":\"verify\",\"repair\":true}"));
    assertThat(verified.at("/report/equal").asBoolean()).isTrue();
    JsonNode again = finished(start("{\"kind\":\"reanalyze\"}"));
    assertThat(again.at("/report/old").asLong()).isZero();
    assertThat(again.get("state").asText()).isEqualTo("succeeded");
    String id = rebuilt.get("id").asText();
    assertThat(client.get(TASKS + "/" + id).status()).isEqualTo(403);
    assertThat(client.get(TASKS).json().get("tasks").findValuesAsText("kind"))
        .containsOnly("import");
    assertThat(client.get(TASKS + "?kind=rebuild", served.asAdmin()).json().get("tasks"))
        .isNotEmpty();
  }

  @Test
  void wrongRequestsAreNamed() {
    assertThat(start("{\"kind\":\"imprt\"}").json().at("/errors/0/didYouMean").asText())
        .isEqualTo("import");
    assertThat(start("{}").json().at("/errors/0/reason").asText()).isEqualTo("is missing");
    HttpAnswer wrong =
        start(
            "{\"kind\":\"import\",\"path\":[],\"rehash\":1,\"paths\":[\"relative\",\"/no/such/folder\"]}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("errors")).hasSize(4);
    assertThat(client.get(TASKS + "?state=runing").json().at("/errors/0/didYouMean").asText())
        .isEqualTo("running");
    assertThat(client.get(TASKS + "?cursor=x").code()).isEqualTo("INVALID_CURSOR");
  }

  @Test
  void foldersOfOtherMachinesAreNotImported() {
    String body = "{\"kind\":\"import\",\"paths\":[\"%s\"]}".formatted(served.music);
    String[] key = served.asAdmin();
    HttpAnswer remote = client.post(TASKS, body, key[0], key[1], "X-Forwarded-For", "10.0.0.1");
    assertThat(remote.code()).isEqualTo("LOOPBACK_ONLY");
  }

  @Test
  void anUnknownTaskIsNotFoundAndAFinishedOneStaysAsItIs() {
    assertThat(client.get(TASKS + "/" + UUID.randomUUID()).code()).isEqualTo("NOT_FOUND");
    assertThat(client.get(TASKS + "/nonsense").code()).isEqualTo("NOT_FOUND");
    assertThat(client.get(TASKS + "/" + UUID.randomUUID() + "/events").code())
        .isEqualTo("NOT_FOUND");
    String id = importMusic().get("id").asText();
    HttpAnswer cancelled = client.send("DELETE", TASKS + "/" + id, null, "X-MSC-Request", "1");
    assertThat(cancelled.status()).isEqualTo(202);
    assertThat(cancelled.json().get("state").asText()).isEqualTo("succeeded");
  }

  @Test
  void foldersAreChosenAtThisMachine() throws IOException {
    Files.createDirectories(served.music.resolve(".hidden"));
    JsonNode answer = client.get("/api/v1/admin/folders?path=" + served.music).json();
    assertThat(answer.get("parent").asText()).isEqualTo(directory.toString());
    assertThat(answer.get("folders").findValuesAsText("name"))
        .containsExactly("Loops", "Odd", "Songs");
    assertThat(answer.at("/folders/0/midiFiles").asInt()).isEqualTo(21);
    importMusic();
    JsonNode above = client.get("/api/v1/admin/folders?path=" + directory).json();
    for (JsonNode folder : above.get("folders")) {
      assertThat(folder.get("root").asBoolean())
          .isEqualTo(folder.get("name").asText().equals("music"));
    }
    assertThat(client.get("/api/v1/admin/folders?path=nowhere").status()).isEqualTo(400);
    assertThat(
            client
                .get("/api/v1/admin/folders?path=/no/such")
                .json()
                .at("/errors/0/reason")
                .asText())
        .isEqualTo("no such folder");
    assertThat(client.get("/api/v1/admin/folders").status()).isEqualTo(200);
    assertThat(FolderChooser.MAX_FOLDERS).isEqualTo(1_000);
  }

  @Test
  void theServerTellsWhetherItIsReady() {
    assertThat(client.get("/api/v1/health/live").json().get("status").asText()).isEqualTo("ok");
    HttpAnswer ready = client.get("/api/v1/health/ready");
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.json().at("/catalog/state").asText()).isEqualTo("ok");
    assertThat(ready.json().at("/disk/freeBytes").asLong()).isPositive();
  }
}
