package io.midicenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.midicenter.bench.corpus.CorpusGenerator;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.database.DatabaseConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `msc search` on a library of made-up files.
class SearchCommandTest {
  @TempDir private static Path folder;
  private static Path home;
  private static DatabaseConfig.External database;

  @BeforeAll
  static void importALibrary() throws Exception {
    home = folder.resolve("home");
    database = PostgresFixture.freshDatabase();
    Path music = folder.resolve("music");
    new CorpusGenerator(11).write(music, 60, _ -> {});
    assertThat(msc("import", music.toString()).code()).isZero();
  }

  private static Ran msc(String... arguments) throws Exception {
    Path password = folder.resolve("password");
    Files.writeString(password, database.password() + "\n");
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--home",
            home.toString(),
            "--database-url",
            database.url(),
            "--database-user",
            String.valueOf(database.user()),
            "--database-password-file",
            password.toString()));
    return Ran.msc(all.toArray(String[]::new));
  }

  private static JsonNode json(String... arguments) throws Exception {
    Ran ran = msc(arguments);
    assertThat(ran.code()).as(ran.err()).isZero();
    return new ObjectMapper().readTree(ran.out());
  }

  @Test
  void theTableNumbersItsHitsAndCountsWhatIsAskedFor() throws Exception {
    Ran ran = msc("search", "--limit", "3", "--facets", "kind,bpm:20");
    assertThat(ran.out()).containsPattern("(?m)^  1 [0-9a-f]{8}  ").contains("kind:", "bpm:");
    assertThat(ran.out()).containsPattern("(?m)^  3 [0-9a-f]{8}  ").doesNotContain("\n  4 ");
  }

  @Test
  void jsonIsTheAnswerOfTheApi() throws Exception {
    JsonNode answer =
        json("search", "key:any", "--json", "--facets", "key", "--limit", "5", "--sort", "-notes");
    assertThat(answer.at("/hits")).hasSize(5);
    assertThat(answer.at("/facets/key/values")).isNotEmpty();
    assertThat(answer.at("/query/filters/0/op").asText()).isEqualTo("any");
    String key = answer.at("/facets/key/values/0/value").asText();
    JsonNode moved = json("search", "key:" + key, "--json", "--transpose", "6", "--facets", "key");
    assertThat(moved.at("/total/value").asLong())
        .isGreaterThanOrEqualTo(answer.at("/facets/key/values/0/count").asLong());
    for (JsonNode hit : moved.get("hits")) {
      assertThat(hit.get("transpose").asInt()).isBetween(-6, 6);
    }
  }

  @Test
  void aHitIsOpenedWithAProgram() throws Exception {
    Path told = folder.resolve("told");
    Path program = folder.resolve("player");
    Files.writeString(program, "#!/bin/sh\nprintf %s \"$1\" > '" + told + "'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    Ran ran = msc("search", "--open", "2", "--with", program.toString(), "--json");
    assertThat(ran.code()).as(ran.err()).isZero();
    Path opened = Path.of(Files.readString(told));
    JsonNode answer = new ObjectMapper().readTree(ran.out());
    assertThat(opened).isRegularFile();
    assertThat(opened.getFileName()).hasToString(answer.at("/hits/1/doc/name").asText());
    assertThat(ran.err()).contains("opened " + opened);
  }

  @Test
  void whatCannotBeOpenedIsSaidInOneSentence() throws Exception {
    msc("search", "--open", "9", "--limit", "3", "--json")
        .failsWith(ExitCode.USAGE, "--open 9", "1 to 3");
    msc("search", "nosuchwordanywhere", "--open", "1", "--json")
        .failsWith(ExitCode.USAGE, "--open 1", "no file");
    msc("search", "--with", "player").failsWith(ExitCode.USAGE, "--open");
    msc("search", "--open", "1", "--with", folder.resolve("none").toString(), "--json")
        .failsWith(ExitCode.ENVIRONMENT, "none", "--with PROGRAM");
    msc("search", "--transpose", "7").failsWith(ExitCode.USAGE, "transpose", "6");
  }
}
