package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootsTest {
  private static final String ROOTS = "/api/v1/admin/roots";

  @TempDir Path directory;
  private ServedLibrary served;
  private ApiClient client;

  @BeforeEach
  void open() {
    served = ServedLibrary.open(directory);
    client = served.client();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private HttpAnswer patch(String body) {
    String[] key = served.asAdmin();
    return client.send(
        "PATCH", ROOTS + "/music", body, "Content-Type", "application/json", key[0], key[1]);
  }

  private JsonNode root() {
    return json(client.get(ROOTS + "/music"));
  }

  private TaskView await(HttpAnswer started) throws InterruptedException {
    return served.library.tasks().await(UUID.fromString(started.json().path("id").asText()));
  }

  private static JsonNode json(HttpAnswer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    try {
      return new ObjectMapper().readTree(answer.text());
    } catch (IOException e) {
      throw new AssertionError(answer.text(), e);
    }
  }

  @Test
  void aRootIsListedAndItsWatchAndLabelStayAsTheyWereSet() {
    assertThat(json(client.get(ROOTS)).at("/roots/0/slug").asText()).isEqualTo("music");
    assertThat(root().path("present").asLong()).isPositive();
    assertThat(root().path("watch").asBoolean()).isFalse();
    served.library.roots().follow();

    JsonNode changed = json(patch("{\"watch\":true,\"label\":\"My music\"}"));

    assertThat(changed.path("watch").asBoolean()).isTrue();
    assertThat(changed.at("/watching/mode").asText()).isIn("starting", "events");
    assertThat(root().path("label").asText()).isEqualTo("My music");
    assertThat(json(patch("{\"watch\":false}")).has("watching")).isFalse();
    assertThat(root().path("watch").asBoolean()).isFalse();
  }

  @Test
  void aMovedRootKeepsItsFilesAndARemovedOneComesBackWithThem() throws Exception {
    long present = root().path("present").asLong();
    Path elsewhere = directory.resolve("elsewhere");
    Files.move(served.music, elsewhere);

    JsonNode moved = json(patch("{\"path\":\"" + elsewhere + "\"}"));

    assertThat(moved.path("path").asText()).isEqualTo(elsewhere.toString());
    assertThat(moved.path("present").asLong()).isEqualTo(present);
    assertThat(patch("{\"path\":\"/no/such/folder\"}").status()).isEqualTo(400);

    String[] key = served.asAdmin();
    HttpAnswer started =
        client.send("DELETE", ROOTS + "/music", null, "X-MSC-Request", "1", key[0], key[1]);
    assertThat(started.status()).as(started.text()).isEqualTo(202);
    assertThat(started.json().path("kind").asText()).isEqualTo("remove");
    TaskView removal = await(started);
    assertThat(removal.state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(removal.progress().done()).isEqualTo(present);
    JsonNode told = json(client.get("/api/v1/tasks/" + removal.id(), key[0], key[1]));
    assertThat(told.at("/report/root").asText()).isEqualTo("music");
    assertThat(told.at("/report/files").asLong()).isEqualTo(present);
    assertThat(json(client.get(ROOTS)).path("roots")).isEmpty();
    assertThat(client.get(ROOTS + "/music").status()).isEqualTo(404);

    assertThat(
            client
                .send("DELETE", ROOTS + "/music", null, "X-MSC-Request", "1", key[0], key[1])
                .status())
        .isEqualTo(404);

    TaskView task = served.library.tasks().start(TaskRequest.Import.of(elsewhere));
    served.library.tasks().await(task.id());
    assertThat(root().path("present").asLong()).isEqualTo(present);
    assertThat(root().path("missing").asLong()).isZero();
  }

  @Test
  void changingARootNeedsTheKeyAndKnownFields() {
    HttpAnswer without =
        client.send(
            "PATCH", ROOTS + "/music", "{\"watch\":true}", "Content-Type", "application/json");
    assertThat(without.status()).isEqualTo(403);
    assertThat(patch("{\"wach\":true}").text()).contains("watch");
    assertThat(patch("{\"label\":\" \"}").status()).isEqualTo(400);
  }
}
