package io.midicenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.midicenter.analysis.alter.Alteration;
import io.midicenter.analysis.alter.AlteredCopy;
import io.midicenter.bench.corpus.CorpusGenerator;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.database.DatabaseConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `msc similar`, `msc compatible` and `msc duplicates` on a library with copies.
class LikenessCommandsTest {
  private static final int FILES = 60;

  @TempDir private static Path folder;
  private static Path music;
  private static Path original;
  private static Path twin;
  private static Path faster;
  private static DatabaseConfig.External database;

  @BeforeAll
  static void importALibrary() throws Exception {
    database = PostgresFixture.freshDatabase();
    music = folder.resolve("music");
    new CorpusGenerator(11).write(music, FILES, _ -> {});
    try (Stream<Path> files = Files.walk(music)) {
      original = files.filter(Files::isRegularFile).max(LikenessCommandsTest::bySize).orElseThrow();
    }
    twin = Files.copy(original, music.resolve("twin.mid"));
    byte[] other =
        AlteredCopy.of(Files.readAllBytes(original), new Alteration(0, 1.5, null, Set.of()));
    faster = Files.write(music.resolve("faster.mid"), Objects.requireNonNull(other));
    Ran ran = msc("import", music.toString());
    assertThat(ran.code()).as("%s", ran).isZero();
  }

  private static int bySize(Path a, Path b) {
    return Long.compare(a.toFile().length(), b.toFile().length());
  }

  @Test
  void aCopyAtAnotherTempoIsTheNearest() throws Exception {
    Ran ran = msc("similar", original.toString(), "--limit", "3");
    assertThat(ran.code()).as("%s", ran).isZero();
    assertThat(ran.out().lines().skip(1).findFirst().orElse("")).contains("faster.mid");
    JsonNode answer = json("similar", original.toString(), "--by", "rhythm,feel", "--json");
    assertThat(answer.at("/hits/0/match/kind").asText()).isEqualTo("similar");
    assertThat(answer.at("/hits/0/match/aspects").has("harmony")).isFalse();
    Path outside = Files.copy(faster, folder.resolve("outside.mid"));
    Files.write(outside, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
    Ran unknown = msc("similar", outside.toString(), "--filter", "size=1..", "--limit", "5");
    assertThat(unknown.code()).as("%s", unknown).isZero();
    assertThat(unknown.out()).contains("1.00, the same");
    Ran fits = msc("compatible", original.toString(), "--limit", "5");
    assertThat(fits.code()).as("%s", fits).isZero();
    assertThat(fits.out()).contains("tempo");
    assertThat(msc("compatible", outside.toString()).code()).isZero();
  }

  @Test
  void duplicatesAreReportedAndNothingIsDeleted() throws Exception {
    long files = count();
    JsonNode report = json("duplicates", "--report", "--json");
    List<String> same = new ArrayList<>();
    long freed = 0;
    for (JsonNode group : report.get("groups")) {
      for (JsonNode file : group.get("files")) {
        same.add(file.get("kind").asText() + " " + file.get("path").asText());
        freed +=
            file.get("kind").asText().equals("same bytes") ? file.get("freeableBytes").asLong() : 0;
      }
    }
    assertThat(same).contains("same bytes " + twin, "same bytes " + original);
    assertThat(same).anyMatch(row -> row.startsWith("same notes") && row.endsWith("/faster.mid"));
    assertThat(freed).isEqualTo(report.at("/totals/same bytes/freeableBytes").asLong());
    assertThat(freed).isGreaterThanOrEqualTo(Files.size(twin));
    assertThat(report.get("copiesListed").asBoolean()).isTrue();
    Path csv = folder.resolve("duplicates.csv");
    Ran text = msc("duplicates", "--report", "--csv", csv.toString());
    assertThat(text.code()).as("%s", text).isZero();
    assertThat(text.out()).contains("keep", "same bytes: ", "same shape: ");
    assertThat(Files.readAllLines(csv)).hasSize(1 + same.size());
    assertThat(count()).isEqualTo(files);
  }

  @Test
  void whatCannotBeDoneIsSaid() throws Exception {
    msc("similar", "no-such.mid").failsWith(ExitCode.USAGE, "no-such.mid", "no such file");
    msc("similar", "ab".repeat(32)).failsWith(ExitCode.USAGE, "no file of this id");
    msc("similar", original.toString(), "--by", "tempo").failsWith(ExitCode.USAGE, "position 0");
    msc("similar", original.toString(), "--filter", "kind").failsWith(ExitCode.USAGE, "kind=loop");
    Path page = Files.writeString(folder.resolve("page.mid"), "<html>");
    msc("compatible", page.toString()).failsWith(ExitCode.USAGE, "not MIDI");
    Ran.msc("duplicates", "--report", "--home", folder.resolve("empty").toString())
        .failsWith(ExitCode.ENVIRONMENT, "no index there yet");
  }

  private static long count() throws Exception {
    try (Stream<Path> files = Files.walk(music)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static JsonNode json(String... arguments) throws Exception {
    Ran ran = msc(arguments);
    assertThat(ran.code()).as("%s", ran).isZero();
    return new ObjectMapper().readTree(ran.out());
  }

  private static Ran msc(String... arguments) {
    try {
      Path password = folder.resolve("password");
      Files.writeString(password, database.password() + "\n");
      var all = new ArrayList<>(List.of(arguments));
      all.addAll(
          List.of(
              "--no-progress",
              "--home",
              folder.resolve("home").toString(),
              "--database-url",
              database.url(),
              "--database-user",
              String.valueOf(database.user()),
              "--database-password-file",
              password.toString()));
      return Ran.msc(all.toArray(String[]::new));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
