package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.indexer.pipeline.ContentHash;
import io.midicenter.testkit.MidiFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFilesTest {
  private static final byte[] PIECE =
      MidiFile.create().track(track -> track.name("Inside").melody(60, 64, 67, 72)).bytes();

  @TempDir Path temp;

  @Test
  void aFileInAnArchiveInAnArchiveIsShownPlayedAndDownloaded() throws IOException {
    try (var served = ServedLibrary.empty(temp)) {
      byte[] inner = zip("../Bass/Funky 120bpm.mid", PIECE);
      Path archive = served.music.resolve("Packs/Loops.zip");
      Files.createDirectories(served.music.resolve("Packs"));
      Files.write(archive, zip("inner.zip", inner));
      served.importAll();
      ApiClient client = served.client();

      JsonNode hits = client.get("/api/v1/search?q=funky", served.asAdmin()).json();
      assertThat(hits.get("total").toString()).contains("1");
      String file = "/api/v1/files/" + ContentHash.of(PIECE).hex();
      JsonNode page = client.get(file, served.asAdmin()).json();
      assertThat(page.get("name").asText()).isEqualTo("Funky 120bpm.mid");
      assertThat(page.at("/locations/0/path").asText())
          .isEqualTo("Packs/Loops.zip!/inner.zip!/../Bass/Funky 120bpm.mid");
      assertThat(page.at("/locations/0/file").asText())
          .isEqualTo(archive + "!/inner.zip!/../Bass/Funky 120bpm.mid");
      HttpAnswer content = client.get(file + "/content", served.asAdmin());
      assertThat(content.bytes()).isEqualTo(PIECE);
      assertThat(content.header("Content-Disposition")).contains("\"Funky 120bpm.mid\"");
      assertThat(client.get(file + "/notes", served.asAdmin()).json().at("/parts/0/notes"))
          .hasSize(4);

      Files.write(archive, zip("inner.zip", zip("other.mid", PIECE)));
      assertThat(client.get(file + "/content", served.asAdmin()).status()).isEqualTo(410);
      JsonNode problems =
          client.get("/api/v1/admin/problems?code=CHANGED_ON_DISK", served.asAdmin()).json();
      assertThat(problems.at("/problems/0/path").asText())
          .endsWith("Loops.zip!/inner.zip!/../Bass/Funky 120bpm.mid");
    }
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
