package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final String KEYS = "/api/v1/admin/keys";
  private static final ServedLibrary served = ServedLibrary.shared();
  private static final ApiClient client = served.client();

  private static JsonNode make(String scopes) {
    HttpAnswer answer =
        client.post(KEYS, "{\"label\":\"my site\",\"scopes\":" + scopes + "}", served.asAdmin());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private static int status(String key, String path) {
    return client.get(path, "X-API-Key", key).status();
  }

  @Test
  void aKeyAllowsItsScopesAndNothingElseAndIsRefusedOnceRevoked() {
    JsonNode made = make("[\"search\"]");
    String key = made.path("key").asText();

    assertThat(key).startsWith("msc_" + made.path("id").asText() + "_");
    assertThat(status(key, "/api/v1/search?limit=0")).isEqualTo(200);
    assertThat(status(key, "/api/v1/export")).isEqualTo(403);
    assertThat(status(key, "/api/v1/edits")).isEqualTo(403);
    assertThat(status(key, KEYS)).isEqualTo(403);
    String[] admin = served.asAdmin();
    HttpAnswer revoked =
        client.send(
            "DELETE",
            KEYS + "/" + made.path("id").asText(),
            null,
            "X-MSC-Request",
            "1",
            admin[0],
            admin[1]);
    assertThat(revoked.status()).isEqualTo(204);
    assertThat(status(key, "/api/v1/search?limit=0")).isEqualTo(401);
    JsonNode listed = client.get(KEYS, admin).json();
    assertThat(listed.path("keys"))
        .filteredOn(one -> one.path("id").equals(made.path("id")))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.has("revokedAt")).isTrue();
          assertThat(one.toString()).doesNotContain(key);
        });
  }

  @Test
  void theJournalNamesTheKeyThatMadeAnEdit() {
    JsonNode made = make("[\"search\",\"edit\"]");
    String[] key = {"X-API-Key", made.path("key").asText()};
    String file = client.get("/api/v1/search?limit=1").json().at("/hits/0/id").asText();
    HttpAnswer edit =
        client.post("/api/v1/edits", "{\"ids\":[\"" + file + "\"],\"ops\":[{\"rating\":3}]}", key);
    assertThat(edit.status()).as(edit.text()).isEqualTo(200);

    assertThat(client.get("/api/v1/edits?limit=1", key).json().at("/edits/0/by").asText())
        .isEqualTo(made.path("id").asText());
    HttpAnswer undo =
        client.post("/api/v1/edits/" + edit.json().path("edit").asLong() + "/undo", "{}", key);
    assertThat(undo.json().path("undone").asInt()).isEqualTo(1);
  }

  @Test
  void someoneAtThisMachineWithoutTheKeyMakesNoKeys() {
    assertThat(client.get(KEYS).status()).isEqualTo(403);
    assertThat(client.post(KEYS, "{\"label\":\"x\",\"scopes\":[\"admin\"]}").status())
        .isEqualTo(403);
  }

  @Test
  void whatIsWrongWithAKeyIsNamed() {
    HttpAnswer answer =
        client.post(KEYS, "{\"label\":\" \",\"scopes\":[\"serch\"]}", served.asAdmin());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").findValuesAsText("parameter"))
        .containsExactlyInAnyOrder("label", "scopes");
  }
}
