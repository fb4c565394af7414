package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChordsTest {
  private final ApiClient client = ServedLibrary.shared().client();

  @Test
  void theChordsOfAFileFindItAndSayWhere() {
    int tried = 0;
    for (JsonNode hit : client.get("/api/v1/search?chords=any&limit=200").json().get("hits")) {
      String id = hit.get("id").asText();
      List<String> names = neighbours(client.get("/api/v1/files/" + id).json().path("chords"));
      if (names.isEmpty()) {
        continue;
      }
      String chords = String.join("-", names).replace("#", "%23");
      JsonNode answer = client.get("/api/v1/search?limit=200&chords=" + chords).json();
      JsonNode found = MissingNode.getInstance();
      for (JsonNode one : answer.get("hits")) {
        found = one.get("id").asText().equals(id) ? one : found;
      }
      assertThat(found.isMissingNode()).as("%s of %s", chords, id).isFalse();
      assertThat(found.at("/match/kind").asText()).isEqualTo("chords");
      assertThat(found.at("/match/by").asText()).isEqualTo("absolute");
      assertThat(found.at("/match/ranges")).isNotEmpty();
      tried++;
    }
    assertThat(tried).isPositive();
  }

  /// The first two chords in a row without a bass of their own and with different roots.
  private static List<String> neighbours(JsonNode chords) {
    for (int i = 0; i + 1 < chords.size(); i++) {
      var pair = new ArrayList<String>();
      int end = chords.get(i).get("tick").asInt() + chords.get(i).get("length").asInt();
      boolean together = chords.get(i + 1).get("tick").asInt() == end;
      for (int j = i; j < i + 2; j++) {
        String name = chords.get(j).get("name").asText();
        pair.add(name.contains("/") ? name.substring(0, name.indexOf('/')) : name);
      }
      if (together && pair.getFirst().charAt(0) != pair.getLast().charAt(0)) {
        return pair;
      }
    }
    return List.of();
  }

  @Test
  void aMistakeIsRefusedWithItsPlace() {
    HttpAnswer answer = client.get("/api/v1/search?chords=i-VI-H-VII");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("code").asText()).isEqualTo("INVALID_MUSIC_QUERY");
    JsonNode error = answer.json().at("/errors/0");
    assertThat(error.get("parameter").asText()).isEqualTo("chords");
    assertThat(error.get("reason").asText()).contains("position 5");
    assertThat(error.get("allowed").asText()).contains("numeral from I to VII");
    String long17 = "C-F-".repeat(8) + "C";
    assertThat(client.get("/api/v1/search?chords=" + long17).json().get("code").asText())
        .isEqualTo("LIMIT_EXCEEDED");
    assertThat(client.get("/api/v1/search?chords=I-V&chordMatch=absolute").status()).isEqualTo(400);
    JsonNode asText = client.get("/api/v1/search?q=chords:I-H").json();
    assertThat(asText.at("/warnings/0/code").asText()).isEqualTo("UNKNOWN_FIELD_IN_Q");
  }
}
