package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.midicenter.indexer.pipeline.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ExportTest {
  private static final String EXPORT = "/api/v1/export?";
  private static final ServedLibrary served = ServedLibrary.shared();
  private static final ApiClient client = served.client();

  private static HttpAnswer get(String query) {
    return client.get(EXPORT + query, served.asAdmin());
  }

  private static long total(String query) {
    return client
        .get("/api/v1/search?limit=0&" + query, served.asAdmin())
        .json()
        .at("/total/value")
        .asLong();
  }

  private static List<JsonNode> rows(HttpAnswer answer) throws IOException {
    assertThat(answer.status()).isEqualTo(200);
    var rows = new ArrayList<JsonNode>();
    for (String line : answer.text().lines().toList()) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  @Test
  void everyMatchIsThereOnceAndTheEndSaysSo() throws IOException {
    for (String query :
        List.of(
            "",
            "q=funky",
            "instrument=acoustic-grand-piano",
            "bpm=100..120&q=bass",
            "key=Am,C",
            "q=nothinglikethis",
            "q=funkt")) {
      List<JsonNode> rows = rows(get(query));
      JsonNode end = rows.removeLast().get("_end");
      assertThat(end.get("complete").asBoolean()).isTrue();
      assertThat(end.get("count").asLong())
          .as(query)
          .isEqualTo(total(query))
          .isEqualTo(rows.size());
      assertThat(rows.stream().map(r -> r.get("id").asText()).distinct().count())
          .isEqualTo(rows.size());
    }
    assertThat(rows(get("q=funky")).size()).isGreaterThan(10);
    assertThat(rows(get("q=funkt")).size()).isGreaterThan(10);
  }

  @Test
  void aCutExportGoesOnBehindTheLastRow() throws IOException {
    List<JsonNode> all = rows(get("q=funky"));
    String after = all.get(4).get("_after").asText();
    List<JsonNode> rest = rows(get("q=funky&after=" + after));
    assertThat(rest.subList(0, rest.size() - 1)).isEqualTo(all.subList(5, all.size() - 1));
    HttpAnswer wrong = get("after=%21%21&bom=perhaps");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("errors")).hasSize(2);
  }

  @Test
  void aTableCannotHoldAFormula() {
    HttpAnswer answer = get("format=csv&fields=name,bpm,tag&q=bass&bom=true");
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    List<String> lines = answer.text().lines().toList();
    assertThat(lines.getFirst()).isEqualTo("\uFEFFid,name,bpm,tag,_after");
    assertThat(lines).hasSize((int) total("q=bass") + 2);
    assertThat(lines.getLast()).isEqualTo("#end," + (lines.size() - 2));
    assertThat(lines.get(1))
        .matches("[0-9a-f]{64},Funky_Bass_\\d\\d-\\d+bpm_\\w+\\.mid,\\d+\\.\\d+,[a-z|-]+,\\w+");
  }

  @Test
  void theFilterOfTheSameNameStillFilters() throws IOException {
    List<JsonNode> rows = rows(get("format=ndjson&format=1"));
    assertThat(rows.removeLast().at("/_end/count").asLong()).isEqualTo(total("format=1"));
    HttpAnswer wrong = get("format=xls");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().at("/errors/0/parameter").asText()).isEqualTo("format");
  }

  @Test
  void pathsLeadToTheFilesAtThisMachineAndAreRelativeElsewhere() {
    HttpAnswer here = client.get(EXPORT + "format=paths&q=funky");
    for (String line : here.text().lines().toList()) {
      assertThat(Path.of(line)).isRegularFile();
    }
    HttpAnswer playlist = client.get(EXPORT + "format=m3u8&q=funky");
    List<String> lines = playlist.text().lines().toList();
    assertThat(lines.getFirst()).isEqualTo("#EXTM3U");
    assertThat(lines.get(1)).matches("#EXTINF:\\d+,Funky_.*");
    assertThat(Path.of(lines.get(2))).isRegularFile();
    assertThat(lines.getLast()).isEqualTo("#end," + total("q=funky"));
  }

  @Test
  void anArchiveHoldsTheBytesUnderNamesOfTheirOwn() throws IOException {
    HttpAnswer answer = get("format=zip");
    Set<String> names = new HashSet<>();
    Set<String> ids = new HashSet<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getName()).doesNotContain("/", "\\", "\n", "<", "\u202E");
        assertThat(names.add(entry.getName())).isTrue();
        ids.add(ContentHash.of(zip.readAllBytes()).hex());
      }
    }
    assertThat(ids.size()).isEqualTo((int) total(""));
    try (var files = Files.walk(served.music)) {
      Path any =
          files.filter(f -> f.toString().endsWith("Break_120bpm.mid")).findFirst().orElseThrow();
      assertThat(ids).contains(ContentHash.of(Files.readAllBytes(any)).hex());
    }
  }

  @Test
  void aBodySelectsTheSame() throws IOException {
    HttpAnswer byBody =
        client.post(
            "/api/v1/export",
            "{\"q\":\"funky\",\"bpm\":{\"from\":100,\"to\":120},\"format\":\"ndjson\"}",
            served.asAdmin());
    assertThat(rows(byBody)).isEqualTo(rows(get("q=funky&bpm=100..120")));
  }

  @Test
  void whatShapesPagesIsRefusedAndOtherMachinesNeedAKey() {
    HttpAnswer wrong = get("limit=3&sort=bpm&facets=key");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("errors")).hasSize(3);
    assertThat(client.get(EXPORT + "q=a", "X-Forwarded-For", "10.0.0.1").status()).isEqualTo(401);
  }
}
