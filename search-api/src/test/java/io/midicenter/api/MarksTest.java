package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {
  private static final String API = "/api/v1";

  @TempDir static Path directory;
  private static ServedLibrary served;
  private static ApiClient client;

  @BeforeAll
  static void open() {
    served = ServedLibrary.open(directory);
    client = served.client();
  }

  @AfterAll
  static void close() {
    served.close();
  }

  private static JsonNode search(String query) {
    HttpAnswer answer = client.get(API + "/search?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static long total(String query) {
    return search("limit=0&" + query).at("/total/value").asLong();
  }

  private static List<String> ids(String query) {
    var ids = new ArrayList<String>();
    search(query).path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
    assertThat(ids).isNotEmpty();
    return ids;
  }

  private static HttpAnswer send(String method, String path, String body) {
    return client.send(method, API + path, body, "Content-Type", "application/json");
  }

  private static JsonNode done(String method, String path, String body) {
    HttpAnswer answer = send(method, path, body);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    assertThat(answer.json().path("indexed").asBoolean(true)).isTrue();
    return answer.json();
  }

  @Test
  void whatAPersonSaysOfAFileIsOnItsPageAndFoundAtOnceAndTakenBack() {
    String id = ids("sort=name&limit=1").getFirst();

    JsonNode edit =
        done(
            "PATCH",
            "/files/" + id + "?wait=index",
            "{\"favorite\":true,\"rating\":4,\"note\":\"zanzibar intro\",\"keeper\":true,"
                + "\"tags\":{\"add\":[\"My Vibe\"]}}");

    assertThat(ids("favorite=yes&rating=4..5&keeper=yes&tag=my-vibe")).containsExactly(id);
    assertThat(ids("q=zanzibar")).containsExactly(id);
    assertThat(ids("q=%22my+vibe%22")).containsExactly(id);
    JsonNode file = client.get(API + "/files/" + id).json();
    assertThat(file.at("/user/favorite").asBoolean()).isTrue();
    assertThat(file.at("/user/rating").asInt()).isEqualTo(4);
    assertThat(file.at("/user/note").asText()).isEqualTo("zanzibar intro");
    assertThat(file.path("version").asLong()).isEqualTo(edit.path("version").asLong());
    assertThat(file.at("/tags/0/from").asText()).isEqualTo("person");

    JsonNode undo = done("POST", "/edits/" + edit.path("edit").asLong() + "/undo?wait=index", "{}");

    assertThat(undo.path("undone").asInt()).isEqualTo(1);
    assertThat(undo.path("skipped").asInt()).isZero();
    assertThat(total("favorite=yes")).isZero();
    assertThat(total("tag=my-vibe")).isZero();
    assertThat(client.get(API + "/files/" + id).json().at("/user/favorite").asBoolean()).isFalse();
    HttpAnswer again = send("POST", "/edits/" + edit.path("edit").asLong() + "/undo", "{}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("code").asText()).isEqualTo("EDIT_CONFLICT");
  }

  @Test
  void aFoundTagThatIsTakenAwayStaysAway() {
    JsonNode hit = search("tag=any&limit=1&sort=-name").at("/hits/0");
    String id = hit.path("id").asText();
    String tag = client.get(API + "/files/" + id).json().at("/tags/0/tag").asText();
    long before = total("tag=" + tag);

    done("PATCH", "/files/" + id + "?wait=index", "{\"tags\":{\"remove\":[\"" + tag + "\"]}}");

    assertThat(total("tag=" + tag)).isEqualTo(before - 1);
    assertThat(client.get(API + "/files/" + id).json().at("/user/rejectedTags/0").asText())
        .isEqualTo(tag);
  }

  @Test
  void oneEditChangesAllThatASearchFindsIfItFindsAsManyAsExpected() {
    String slug = done("POST", "/collections", "{\"name\":\"Live set\"}").path("slug").asText();
    assertThat(slug).isEqualTo("live-set");
    long all = total("");
    String edit =
        "{\"select\":{},\"ops\":[{\"addToCollection\":\"live-set\"},{\"rating\":2}],\"expect\":";

    assertThat(send("POST", "/edits", edit + (all + 1) + "}").status()).isEqualTo(409);
    assertThat(total("collection=live-set")).isZero();
    JsonNode made = done("POST", "/edits?wait=index", edit + all + "}");

    assertThat(made.path("changed").asLong()).isEqualTo(all);
    assertThat(total("collection=live-set")).isEqualTo(all);
    JsonNode facet = search("limit=0&facets=collection,rating");
    assertThat(facet.at("/facets/collection/values/0/value").asText()).isEqualTo("live-set");
    assertThat(facet.at("/facets/collection/values/0/count").asLong()).isEqualTo(all);
    JsonNode shown = client.get(API + "/collections/live-set").json();
    assertThat(shown.path("items")).hasSize((int) all);
    JsonNode journal = client.get(API + "/edits?limit=1").json();
    assertThat(journal.at("/edits/0/summary").asText()).isEqualTo("into live-set, 2 stars");
    done("POST", "/edits/" + made.path("edit").asLong() + "/undo?wait=index", "{}");
    assertThat(total("collection=live-set")).isZero();
  }

  @Test
  void aCollectionThatSomebodyElseChangedIsNotOverwritten() {
    JsonNode smart =
        done("POST", "/collections", "{\"name\":\"Slow ones\",\"query\":{\"bpm\":\"..90\"}}");
    String path = "/collections/" + smart.path("slug").asText();
    String etag = client.get(API + path).header("ETag");
    assertThat(smart.path("kind").asText()).isEqualTo("smart");
    done("PATCH", path, "{\"name\":\"Slower ones\"}");

    HttpAnswer late =
        client.send(
            "PATCH",
            API + path,
            "{\"name\":\"X\"}",
            "Content-Type",
            "application/json",
            "If-Match",
            etag);

    assertThat(late.status()).isEqualTo(412);
    assertThat(client.get(API + path).json().path("name").asText()).isEqualTo("Slower ones");
    assertThat(
            send("POST", "/collections", "{\"name\":\"slower ONES\"}").json().path("code").asText())
        .isEqualTo("NAME_TAKEN");
    assertThat(
            send(
                    "POST",
                    "/edits",
                    "{\"select\":{},\"ops\":[{\"addToCollection\":\""
                        + smart.path("slug").asText()
                        + "\"}]}")
                .json()
                .path("code")
                .asText())
        .isEqualTo("EDIT_CONFLICT");
    assertThat(send("DELETE", path, "{}").status()).isEqualTo(204);
    assertThat(client.get(API + path).status()).isEqualTo(404);
  }

  @Test
  void searchesAreSavedWithANameAndKeptWithoutOne() {
    JsonNode saved =
        done("POST", "/saved-searches", "{\"name\":\"Basses\",\"query\":{\"q\":\"bass\"}}");
    done("POST", "/saved-searches", "{\"query\":{\"q\":\"piano\"}}");

    assertThat(client.get(API + "/saved-searches").json().at("/searches/0/name").asText())
        .isEqualTo("Basses");
    assertThat(
            client
                .get(API + "/saved-searches?recent=yes")
                .json()
                .at("/searches/0/query/q")
                .asText())
        .isEqualTo("piano");
    done("PATCH", "/saved-searches/" + saved.path("id").asInt(), "{\"pinned\":true}");
    assertThat(client.get(API + "/saved-searches").json().at("/searches/0/pinned").asBoolean())
        .isTrue();
    assertThat(send("DELETE", "/saved-searches?recent=yes", "{}").status()).isEqualTo(204);
    assertThat(client.get(API + "/saved-searches?recent=yes").json().path("searches")).isEmpty();
    assertThat(send("DELETE", "/saved-searches/" + saved.path("id").asInt(), "{}").status())
        .isEqualTo(204);
  }

  @Test
  void everyMistakeOfAnEditIsNamed() {
    HttpAnswer answer =
        send(
            "POST",
            "/edits",
            "{\"ops\":[{\"rating\":4}],\"ids\":[\"xyz\"],\"expct\":1,\"expect\":-1}");
    assertThat(answer.status()).isEqualTo(400);
    var named = new ArrayList<String>();
    answer.json().path("errors").forEach(error -> named.add(error.path("parameter").asText()));
    assertThat(named).contains("ids", "expct", "expect");
    assertThat(send("PATCH", "/files/" + "0".repeat(64), "{\"rating\":1}").status()).isEqualTo(404);
    assertThat(send("PATCH", "/files/" + "0".repeat(64), "{\"rating\":9}").status()).isEqualTo(400);
  }
}
