package io.midicenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.bench.corpus.CorpusGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands on a library that a server has, and what a library is worth afterwards.
class ServedCommandsTest {
  private static final int FILES = 60;

  @TempDir private Path folder;

  private Ran msc(Path home, String... words) {
    var all = new java.util.ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home.toString(), "--no-progress"));
    return Ran.msc(all.toArray(String[]::new));
  }

  @Test
  void theServerDoesTheWorkOfACommandAndABackupOfItIsTheSameLibrary() throws Exception {
    Path home = folder.resolve("home");
    Path music = folder.resolve("music");
    new CorpusGenerator(5).write(music, FILES, _ -> {});
    Files.writeString(music.resolve("broken.mid"), "hello, this is a text that somebody named so");
    Path file = folder.resolve("a.msc-backup");
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    given.put(Setting.PORT, "0");
    Settings settings = Settings.load(home, Map.of(), given);

    long contents;
    try (LibrarySession session = LibrarySession.open(home, settings, "serve on port 0")) {
      String url = Serving.start(session, home, settings).uri().toString();
      assertThat(Files.getPosixFilePermissions(home.resolve("server.json")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));

      msc(home, "import").failsWith(ExitCode.USAGE, "no folder yet");
      Ran imported = msc(home, "import", music.toString(), "--verbose");
      assertThat(imported.code()).as(imported.err()).isEqualTo(ExitCode.SOME_FAILED.code());
      assertThat(imported.out())
          .contains(FILES + 1 + " files seen", "broken.mid", "analyze", "rows", "slow: ");
      assertThat(msc(home, "import").out()).contains(FILES + 1 + " files seen: 0 new");
      Path spare = folder.resolve("spare");
      new CorpusGenerator(7).write(spare, 3, _ -> {});
      assertThat(msc(home, "import", spare.toString()).code()).isZero();
      Ran removed = msc(home, "roots", "remove", "spare");
      assertThat(removed.code()).as(removed.err()).isZero();
      assertThat(removed.out()).contains("3 files of \"spare\" left the library", "music");
      assertThat(msc(home, "rebuild").out()).contains("Index rebuilt");
      assertThat(msc(home, "reanalyze").code()).isZero();
      Ran verified = msc(home, "verify", "--json");
      assertThat(verified.code()).as(verified.err()).isZero();
      assertThat(verified.out()).contains("\"equal\":true", "\"missingCount\":0");
      Ran watched = msc(home, "watch", music.toString());
      assertThat(watched.out()).as(watched.err()).contains("watches " + music + " from now on");
      assertThat(session.library().roots().find("music").orElseThrow().root().watch()).isTrue();
      assertThat(msc(home, "roots", "watch", "music", "off").out()).contains("watch off");
      assertThat(msc(home, "roots").out()).contains("music", FILES + 1 + " files", "watch off");
      msc(home, "roots", "move", "music", "/nowhere/at/all")
          .failsWith(ExitCode.ENVIRONMENT, "refused");
      // all of it was done by the server
      assertThat(session.library().tasks().list(null, null, null, 20))
          .hasSizeGreaterThanOrEqualTo(5);

      // some of the files have the same bytes
      contents = session.library().status().documents();
      Ran doctor = msc(home, "doctor");
      assertThat(doctor.code()).as(doctor.out()).isZero();
      assertThat(doctor.out())
          .contains(
              url,
              "PostgreSQL 18",
              contents + " contents",
              contents + " documents",
              "were equal on")
          .doesNotContain("bad ");
      assertThat(msc(home, "doctor", "--json").out()).startsWith("{\"ok\":true,");

      msc(home, "serve", "--port", "0")
          .failsWith(
              ExitCode.ENVIRONMENT,
              "in use by another program",
              "process " + ProcessHandle.current().pid(),
              url);
      Ran backup = msc(home, "backup", file.toString());
      assertThat(backup.code()).as(backup.err()).isZero();
      assertThat(backup.out()).contains(contents + " files in ");
      msc(home, "backup", file.toString()).failsWith(ExitCode.ENVIRONMENT, "--force");
      msc(home, "restore", file.toString()).failsWith(ExitCode.ENVIRONMENT, "in use");
    }
    assertThat(home.resolve("server.json")).doesNotExist();

    Path other = folder.resolve("other");
    msc(other, "backup", file + "2").failsWith(ExitCode.ENVIRONMENT, "no library in", "--home");
    assertThat(other).doesNotExist();
    Ran restored = msc(other, "restore", file.toString());
    assertThat(restored.code()).as(restored.err()).isZero();
    Ran again = msc(other, "verify", "--json");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains("\"equal\":true");

    // an older state over a newer library: the index follows
    new CorpusGenerator(6).write(folder.resolve("more"), 10, _ -> {});
    assertThat(msc(other, "import", folder.resolve("more").toString()).code()).isZero();
    msc(other, "restore", file.toString()).failsWith(ExitCode.ENVIRONMENT, "--replace");
    assertThat(msc(other, "restore", file.toString(), "--replace").code()).isZero();
    assertThat(msc(other, "rebuild").out()).contains(" " + contents + " documents");
    assertThat(msc(other, "verify").code()).isZero();
  }
}
