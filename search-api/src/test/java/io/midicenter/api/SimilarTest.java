package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.api.search.SimilarToUpload;
import io.midicenter.indexer.pipeline.ContentHash;
import io.midicenter.testkit.MidiFile;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SimilarTest {
  private final ServedLibrary library = ServedLibrary.shared();
  private final ApiClient client = library.client();

  @Test
  void aLoopResemblesTheOtherLoops() {
    String id = id("Funky_Bass_00");
    JsonNode answer = client.get("/api/v1/files/" + id + "/similar?limit=5&facets=kind").json();
    assertThat(answer.at("/total/relation").asText()).isEqualTo("ranked");
    assertThat(answer.at("/facets/kind/over").asText()).isEqualTo("ranked");
    assertThat(answer.get("hits")).hasSize(5);
    for (JsonNode hit : answer.get("hits")) {
      assertThat(hit.get("id").asText()).isNotEqualTo(id);
      assertThat(hit.at("/match/kind").asText()).isEqualTo("similar");
      assertThat(hit.at("/match/score").asDouble()).isBetween(0.1, 1.0);
      assertThat(hit.at("/match/aspects/rhythm").asDouble()).isBetween(0.0, 1.0);
      assertThat(hit.at("/match/why").asText()).isNotEmpty();
    }
    String same = client.get("/api/v1/search?limit=5&facets=kind&similarTo=" + id).text();
    assertThat(without(same)).isEqualTo(without(answer.toString()));
    JsonNode body =
        client
            .send(
                "POST",
                "/api/v1/search",
                "{\"similarTo\":\"" + id + "\",\"limit\":5,\"facets\":[\"kind\"]}",
                "Content-Type",
                "application/json")
            .json();
    assertThat(without(body.toString())).isEqualTo(without(same));
  }

  @Test
  void byOneAspectIsTheSameAsItsWeightAlone() {
    String id = id("Funky_Piano_01");
    String by = client.get("/api/v1/files/" + id + "/similar?by=harmony").text();
    String weights =
        client
            .get(
                "/api/v1/search?weights=rhythm:0,harmony:1,melody:0,sound:0,feel:0&similarTo=" + id)
            .text();
    assertThat(without(by)).isEqualTo(without(weights));
    JsonNode filtered =
        client.get("/api/v1/files/" + id + "/similar?by=harmony&q=bass&limit=200").json();
    assertThat(filtered.get("hits")).isNotEmpty();
    for (JsonNode hit : filtered.get("hits")) {
      assertThat(hit.at("/doc/name").asText()).contains("Bass");
    }
  }

  @Test
  void anUploadedFileIsComparedAndNotKept() throws Exception {
    byte[] known = Files.readAllBytes(library.music.resolve("Songs/Sad Ballad.mid"));
    byte[] other =
        MidiFile.create()
            .track(track ->
                track.tempo(0, 99).program(0, 1, 24).melody(60, 62, 63, 65, 67, 68, 70, 72))
            .bytes();
    long files = client.get("/api/v1/stats").json().get("files").asLong();
    HttpAnswer unknown = client.upload("/api/v1/similar?by=melody,feel", other);
    assertThat(unknown.status()).as(unknown.text()).isEqualTo(200);
    assertThat(unknown.json().get("hits")).isNotEmpty();
    assertThat(client.get("/api/v1/files/" + ContentHash.of(other).hex()).status()).isEqualTo(404);
    assertThat(client.get("/api/v1/stats").json().get("files").asLong()).isEqualTo(files);
    HttpAnswer answer = client.upload("/api/v1/similar?limit=3", known);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode hit = answer.json().at("/hits/0");
    assertThat(hit.at("/doc/name").asText()).contains("Ballad");
    assertThat(hit.at("/match/score").asDouble()).isEqualTo(1);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void whatGoesWithALoopSaysHowToMakeItFit() {
    String id = id("Funky_Bass_00");
    JsonNode answer =
        client.get("/api/v1/files/" + id + "/compatible?limit=200&available=any").json();
    assertThat(answer.at("/total/relation").asText()).isEqualTo("ranked");
    double last = 1;
    for (JsonNode hit : answer.get("hits")) {
      JsonNode match = hit.get("match");
      assertThat(match.get("kind").asText()).isEqualTo("compatible");
      assertThat(match.get("score").asDouble()).isBetween(0.0, last);
      last = match.get("score").asDouble();
      double product =
          match.at("/key/score").asDouble()
              * (match.has("tempo") ? match.at("/tempo/score").asDouble() : 0.5)
              * match.at("/role/score").asDouble();
      assertThat(last).isCloseTo(product, org.assertj.core.api.Assertions.within(1e-9));
    }
    JsonNode same =
        client.get("/api/v1/search?limit=200&available=any&compatibleWith=" + id).json();
    assertThat(same.get("hits")).isEqualTo(answer.get("hits"));
    assertThat(client.get("/api/v1/files/" + id + "/compatible?by=rhythm").status()).isEqualTo(400);
    assertThat(client.get("/api/v1/files/" + "cd".repeat(32) + "/compatible").status())
        .isEqualTo(404);
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    HttpAnswer page =
        client.upload(
            "/api/v1/similar", "<p>no</p>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.json().get("code").asText()).isEqualTo("UNREADABLE_MIDI");
    assertThat(client.upload("/api/v1/similar", new byte[SimilarToUpload.MAX_BYTES + 1]).status())
        .isEqualTo(413);
    assertThat(client.upload("/api/v1/search", new byte[10]).status()).isEqualTo(415);
    assertThat(client.get("/api/v1/files/" + "ab".repeat(32) + "/similar").status()).isEqualTo(404);
    HttpAnswer wrong =
        client.get("/api/v1/files/" + id("Funky_Bass_00") + "/similar?by=rhythm,tempo");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().at("/errors/0/parameter").asText()).isEqualTo("by");
    assertThat(wrong.json().at("/errors/0/reason").asText()).contains("position 7");
    assertThat(client.get("/api/v1/search?similarTo=xy").json().at("/errors/0/position").asInt(-1))
        .isZero();
    assertThat(
            client
                .get("/api/v1/search?melody=i:2_2_-4_0&similarTo=" + id("Funky_Bass_00"))
                .json()
                .get("code")
                .asText())
        .isEqualTo("CONFLICTING_PARAMETERS");
  }

  private String id(String name) {
    return client.get("/api/v1/search?q=" + name + "&limit=1").json().at("/hits/0/id").asText();
  }

  private static String without(String json) {
    return json.replaceAll("\"tookMs\":\\d+", "");
  }
}
