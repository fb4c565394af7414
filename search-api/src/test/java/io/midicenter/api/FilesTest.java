package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.NoteView;
import io.midicenter.analysis.engine.NoteReader;
import io.midicenter.indexer.pipeline.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesTest {
  private static final ServedLibrary served = ServedLibrary.shared();
  private static final ApiClient client = served.client();

  private static Path file(String name) {
    return served.music.resolve(name);
  }

  private static String id(Path file) throws IOException {
    return ContentHash.of(Files.readAllBytes(file)).hex();
  }

  private static HttpAnswer get(String path, String... headers) {
    String[] all = Arrays.copyOf(served.asAdmin(), headers.length + 2);
    System.arraycopy(headers, 0, all, 2, headers.length);
    return client.get("/api/v1/files/" + path, all);
  }

  @Test
  void aFilesPageTellsFactsEvidenceAndPlaces() throws IOException {
    Path file = file("Loops/Bass/Funky_Bass_06-114bpm_Am.mid");
    JsonNode page = get(id(file)).json();
    assertThat(page.get("name").asText()).isEqualTo(file.getFileName().toString());
    assertThat(page.at("/tempo/bpm").asDouble()).isEqualTo(114);
    assertThat(page.at("/tempo/why")).isNotEmpty();
    assertThat(page.at("/key/name").asText()).isEqualTo("Am");
    assertThat(page.at("/meter/value").asText()).isEqualTo("4/4");
    assertThat(page.at("/parts/0/instrument").asText()).isEqualTo("electric-bass-finger");
    assertThat(page.at("/locations/0/path").asText()).isEqualTo("Loops/Bass/" + file.getFileName());
    assertThat(page.at("/locations/0/file").asText()).isEqualTo(file.toRealPath().toString());
    assertThat(page.at("/size").asLong()).isEqualTo(Files.size(file));
  }

  /// Every answer is checked against the contract.
  @Test
  void everyFilesPageKeepsToTheContractAndShowsItsMusic() throws IOException {
    int chords = 0;
    int drums = 0;
    int lines = 0;
    try (Stream<Path> files = Files.walk(served.music)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        HttpAnswer answer = get(id(file));
        if (answer.status() == 200) {
          JsonNode page = answer.json();
          chords += page.has("chords") ? 1 : 0;
          drums += page.at("/drums/pattern").isEmpty() ? 0 : 1;
          lines += page.has("lines") ? 1 : 0;
          assertThat(page.path("key").path("why").isEmpty())
              .isEqualTo(!page.path("key").has("name"));
        }
      }
    }
    assertThat(chords).isPositive();
    assertThat(drums).isPositive();
    assertThat(lines).isPositive();
  }

  @Test
  void sameBytesAreOneFileAtSeveralPlaces() throws IOException {
    JsonNode page = get(id(file("Songs/Sad Ballad.mid"))).json();
    assertThat(page.get("locations")).hasSize(2);
    assertThat(page.at("/text/lyric")).isNotEmpty();
  }

  @Test
  void aCallerOfAnotherMachineSeesNoAbsolutePath() throws IOException {
    String[] remote = {"X-Forwarded-For", "10.0.0.1"};
    String id = id(file("Songs/Sad Ballad.mid"));
    assertThat(client.get("/api/v1/files/" + id, remote).status()).isEqualTo(401);
    assertThat(client.get("/api/v1/files/" + id).text())
        .contains(served.music.toRealPath().toString());
    assertThat(get(id, remote).json().at("/locations/0/file").asText()).isNotEmpty();
  }

  @Test
  void whatCouldNotBeReadSaysWhy() throws IOException {
    JsonNode page = get(id(file("Odd/page.mid"))).json();
    assertThat(page.get("state").asText()).isEqualTo("unreadable");
    assertThat(page.at("/problems/0/detail").asText()).isNotEmpty();
    assertThat(page.has("tempo")).isFalse();
    assertThat(get(id(file("Odd/page.mid")) + "/notes").status()).isEqualTo(404);
    JsonNode cut = get(id(file("Odd/truncated.mid"))).json();
    assertThat(cut.get("state").asText()).isEqualTo("analyzed");
    assertThat(cut.get("warnings")).isNotEmpty();
  }

  @Test
  void anUnknownIdIsNotFound() {
    for (String id : new String[] {"0".repeat(64), "abc", "..%2f", "g".repeat(64)}) {
      HttpAnswer answer = client.get("/api/v1/files/" + id);
      assertThat(answer.status()).as(id).isIn(400, 404);
    }
    assertThat(get("0".repeat(64) + "/content").code()).isEqualTo("NOT_FOUND");
    assertThat(get("0".repeat(64) + "/notes").code()).isEqualTo("NOT_FOUND");
    assertThat(get("0".repeat(64) + "?x=1").code()).isEqualTo("UNKNOWN_PARAMETER");
  }

  @Test
  void aFilesPageIsNotSentAgainUnchanged() throws IOException {
    String id = id(file("Songs/Sad Ballad.mid"));
    assertThat(get(id, "If-None-Match", get(id).header("ETag")).status()).isEqualTo(304);
  }

  @Test
  void theBytesComeAsTheyAre() throws IOException {
    Path file = file("Loops/Drums/Break_120bpm.mid");
    HttpAnswer answer = get(id(file) + "/content");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.bytes()).isEqualTo(Files.readAllBytes(file));
    assertThat(answer.header("Content-Type")).isEqualTo("audio/midi");
    assertThat(answer.header("ETag")).isEqualTo('"' + id(file) + '"');
    assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"Break_120bpm.mid\"; filename*=UTF-8''Break_120bpm.mid");
    assertThat(get(id(file) + "/content", "If-None-Match", answer.header("ETag")).status())
        .isEqualTo(304);
    assertThat(get(id(file) + "/content", "Accept-Encoding", "gzip").header("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void rangesAreServedAndImpossibleOnesRefused() throws IOException {
    Path file = file("Loops/Drums/Break_120bpm.mid");
    byte[] bytes = Files.readAllBytes(file);
    String path = id(file) + "/content";
    HttpAnswer first = get(path, "Range", "bytes=0-3");
    assertThat(first.status()).isEqualTo(206);
    assertThat(first.text()).isEqualTo("MThd");
    assertThat(first.header("Content-Range")).isEqualTo("bytes 0-3/" + bytes.length);
    assertThat(get(path, "Range", "bytes=10-").bytes())
        .isEqualTo(Arrays.copyOfRange(bytes, 10, bytes.length));
    assertThat(get(path, "Range", "bytes=-5").bytes())
        .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length));
    assertThat(get(path, "Range", "bytes=0-999999").bytes()).isEqualTo(bytes);
    for (String whole : new String[] {"bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes=5-2"}) {
      assertThat(get(path, "Range", whole).status()).as(whole).isEqualTo(200);
    }
    HttpAnswer beyond = get(path, "Range", "bytes=999999-");
    assertThat(beyond.status()).isEqualTo(416);
    assertThat(beyond.code()).isEqualTo("RANGE_NOT_SATISFIABLE");
    assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + bytes.length);
    assertThat(get(path, "Range", "bytes=0-3", "If-Range", "\"other\"").status()).isEqualTo(200);
  }

  @Test
  void aCopyInAnotherKeyAtAnotherTempoKeepsEveryOnset() throws IOException {
    Path file = file("Loops/Bass/Funky_Bass_06-114bpm_Am.mid");
    HttpAnswer copy = get(id(file) + "/content?transpose=3&bpm=122.5");
    assertThat(copy.status()).isEqualTo(200);
    assertThat(copy.header("Content-Disposition"))
        .contains("filename=\"Funky_Bass_06-114bpm_Am +3 122.5bpm.mid\"");
    assertThat(copy.header("ETag")).contains(id(file)).isNotEqualTo('"' + id(file) + '"');
    NoteView before = notes(Files.readAllBytes(file));
    NoteView after = notes(copy.bytes());
    assertThat(after.tempo().getFirst().bpm()).isCloseTo(122.5, within(0.01));
    var moved = new ArrayList<NoteView.Note>();
    for (NoteView.Note note : before.parts().getFirst().notes()) {
      moved.add(new NoteView.Note(note.tick(), note.length(), note.pitch() + 3, note.velocity()));
    }
    assertThat(after.parts().getFirst().notes()).isEqualTo(moved);
  }

  @Test
  void drumsKeepTheirKeysAndPartsCanBeChosen() throws IOException {
    Path drums = file("Loops/Drums/Break_120bpm.mid");
    NoteView copy = notes(get(id(drums) + "/content?transpose=-5&parts=0").bytes());
    assertThat(copy.parts().getFirst().notes())
        .isEqualTo(notes(Files.readAllBytes(drums)).parts().getFirst().notes());
    HttpAnswer none = get(id(drums) + "/content?parts=7");
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.json().at("/errors/0/parameter").asText()).isEqualTo("parts");
  }

  @Test
  void impossibleCopiesSayWhy() throws IOException {
    String song = id(file("Songs/Sad Ballad.mid")) + "/content?";
    for (String wrong :
        new String[] {
          "transpose=13",
          "transpose=-13",
          "transpose=x",
          "bpm=19",
          "bpm=401",
          "bpm=1e2",
          "parts=-1",
          "parts=256"
        }) {
      HttpAnswer refused = get(song + wrong);
      assertThat(refused.status()).as(wrong).isEqualTo(400);
      assertThat(refused.json().at("/errors/0/parameter").asText())
          .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
    }
    for (String right :
        new String[] {"transpose=12", "transpose=-12", "bpm=20", "bpm=400", "bpm=99.999"}) {
      assertThat(get(song + right).status()).as(right).isEqualTo(200);
    }
    HttpAnswer page = get(id(file("Odd/page.mid")) + "/content?transpose=1");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.code()).isEqualTo("UNREADABLE_MIDI");
  }

  private static NoteView notes(byte[] bytes) {
    return Objects.requireNonNull(new NoteReader().read(bytes, 0, bytes.length, Limits.DEFAULT));
  }

  @Test
  void hostileNamesDoNotReachHeaders() throws IOException {
    for (String name :
        new String[] {
          SampleFiles.HOSTILE, SampleFiles.BIDI, SampleFiles.NEWLINE, "Tôkyô 東京.MIDI"
        }) {
      String disposition = get(id(file("Odd/" + name)) + "/content").header("Content-Disposition");
      assertThat(disposition)
          .as(name)
          .matches(
              "attachment; filename=\"[ -~&&[^\"\\\\]]*\"; filename\\*=UTF-8''[!-~&&[^\"<>]]*");
      assertThat(disposition).doesNotContain("%E2%80%AE", "%0A", "%0D");
    }
  }

  @Test
  void changedMissingAndStrayedFilesAreGone() throws IOException {
    Path changed = file("Loops/Piano/Funky_Piano_01-94bpm_C.mid");
    byte[] before = Files.readAllBytes(changed);
    String path = id(changed) + "/content";
    assertThat(get(path).status()).isEqualTo(200);
    byte[] other = before.clone();
    other[other.length - 1] ^= 1;
    Files.write(changed, other);
    HttpAnswer gone = get(path);
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.code()).isEqualTo("CONTENT_GONE");
    JsonNode problems =
        client.get("/api/v1/admin/problems?code=CHANGED_ON_DISK", served.asAdmin()).json();
    assertThat(problems.at("/problems/0/path").asText()).endsWith("Funky_Piano_01-94bpm_C.mid");
    Files.delete(changed);
    assertThat(get(path).status()).isEqualTo(410);
    Path outside = served.home.resolve("outside.mid");
    Files.write(outside, before);
    Files.createSymbolicLink(changed, outside);
    assertThat(get(path).code()).as("a link out of the root").isEqualTo("CONTENT_GONE");
    Files.delete(changed);
    Files.createDirectory(changed);
    assertThat(get(path).status()).isEqualTo(410);
    Files.delete(changed);
    Files.write(changed, before);
    assertThat(get(path).bytes()).isEqualTo(before);
  }

  @Test
  void notesAreReadFromTheBytes() throws IOException {
    String path = id(file("Loops/Bass/Funky_Bass_06-114bpm_Am.mid")) + "/notes";
    JsonNode notes = get(path).json();
    assertThat(notes.at("/parts/0/notes")).hasSize(32);
    assertThat(notes.at("/parts/0/notes/1/0").asInt()).isEqualTo(240);
    assertThat(notes.at("/tempo/0/1").asDouble()).isEqualTo(114);
    assertThat(notes.at("/meter/0/1").asInt()).isEqualTo(4);
    assertThat(notes.get("cut").asBoolean()).isFalse();
    assertThat(get(path + "?from=1920&to=3840").json().at("/parts/0/notes")).hasSize(8);
    assertThat(get(path + "?parts=7").json().get("parts")).isEmpty();
    HttpAnswer wrong = get(path + "?parts=x&from=5&to=1");
    assertThat(wrong.json().get("errors")).hasSize(2);
    assertThat(get(path, "If-None-Match", get(path).header("ETag")).status()).isEqualTo(304);
  }
}
