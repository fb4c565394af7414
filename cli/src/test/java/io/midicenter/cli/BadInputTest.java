package io.midicenter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.midicenter.bench.corpus.CorpusGenerator;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.embedded.LibraryLock;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong, the program ends with one sentence (what, where, what to do) and the exit
/// code of its kind, and the library is as it was.
class BadInputTest {
  private static final int FILES = 40;
  private static final AtomicInteger HOMES = new AtomicInteger();

  @TempDir private static Path folder;
  private static Path home;
  private static Path music;
  private static DatabaseConfig.External database;

  @BeforeAll
  static void importALibrary() throws Exception {
    home = folder.resolve("good");
    music = folder.resolve("music");
    database = PostgresFixture.freshDatabase();
    new CorpusGenerator(7).write(music, FILES, _ -> {});
    Ran ran = library("import", music.toString());
    assertThat(ran.code()).as("%s", ran).isZero();
  }

  @AfterAll
  static void nothingIsLost() {
    Ran verify = library("verify", "--json");
    assertThat(verify.out()).contains("\"equal\":true");
    assertThat(verify.code()).isZero();
    assertThat(library("import").out()).contains("40 files");
  }

  private static Ran library(String... arguments) {
    return on(home, database, arguments);
  }

  private static Ran on(Path where, DatabaseConfig.External server, String... arguments) {
    try {
      Path password = folder.resolve("password");
      Files.writeString(password, server.password() + "\n");
      var all = new ArrayList<>(List.of(arguments));
      all.addAll(
          List.of(
              "--no-progress",
              "--home",
              where.toString(),
              "--database-url",
              server.url(),
              "--database-user",
              String.valueOf(server.user()),
              "--database-password-file",
              password.toString()));
      return Ran.msc(all.toArray(String[]::new));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Path emptyHome() {
    return folder.resolve("home-" + HOMES.incrementAndGet());
  }

  private static Path homeWith(String config) throws Exception {
    Path made = Files.createDirectories(emptyHome());
    Files.writeString(made.resolve("config.toml"), config);
    return made;
  }

  @Test
  void aPathThatDoesNotExist() {
    String path = folder.resolve("no such folder").toString();
    library("import", path).failsWith(ExitCode.USAGE, path, "spelling");
    Ran.msc("analyze", path).failsWith(ExitCode.USAGE, path, "spelling");
    library("show", path).failsWith(ExitCode.USAGE, path, "spelling");
  }

  @Test
  void aFolderWithoutMidi() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("letters"));
    Files.writeString(empty.resolve("letter.txt"), "Dear reader");
    on(emptyHome(), PostgresFixture.freshDatabase(), "import", empty.toString())
        .failsWith(ExitCode.USAGE, empty.toString(), ".mid");
    Ran.msc("analyze", empty.toString()).failsWith(ExitCode.USAGE, empty.toString(), ".mid");
  }

  @Test
  void aFolderWithoutRights() throws Exception {
    Path closed = Files.createDirectories(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(closed), "rights do not bind this user");
      library("import", closed.toString())
          .failsWith(ExitCode.ENVIRONMENT, closed.toString(), "right");
      Ran.msc("analyze", closed.toString())
          .failsWith(ExitCode.ENVIRONMENT, closed.toString(), "rights");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aPortInUse() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      library("serve", "--port", port).failsWith(ExitCode.ENVIRONMENT, port, "in use", "--port");
    }
  }

  @Test
  void anAddressThatIsNotOfThisMachine() {
    library("serve", "--port", "0", "--bind", "192.0.2.1")
        .failsWith(ExitCode.ENVIRONMENT, "192.0.2.1", "bind");
    library("serve", "--port", "0", "--bind", "no.such.host.invalid")
        .failsWith(ExitCode.ENVIRONMENT, "no.such.host.invalid", "bind");
    library("serve", "--port", "0", "--bind", "0.0.0.0")
        .failsWith(ExitCode.ENVIRONMENT, "0.0.0.0", "hosts");
  }

  @Test
  void anOriginThatIsNone() {
    library("serve", "--port", "0", "--embed-allowed-origins", "my.site/page")
        .failsWith(ExitCode.USAGE, "my.site/page");
  }

  @Test
  void aFileOfTheLibraryIsShownWithItsReasonsWhoeverWorksWithIt() throws Exception {
    try (LibraryLock held = LibraryLock.acquire(home, "serve, process 4711")) {
      assertThat(held).isNotNull();
      Ran found = library("search", "--limit", "1", "--json");
      String id = found.out().replaceAll("(?s).*?\"id\" ?: ?\"([0-9a-f]{64}).*", "$1");
      Ran shown = library("show", id);
      assertThat(shown.code()).as("%s", shown).isZero();
      assertThat(shown.err()).isEmpty();
      assertThat(shown.out()).startsWith(id).contains("  path    " + music, " %): ");
      String path = shown.out().replaceAll("(?s).*?  path    (\\V+).*", "$1");
      assertThat(music(Ran.msc("show", path))).isEqualTo(music(shown)).isNotEmpty();
    }
  }

  @Test
  void anImportSaysThatAnOlderVersionAnalysedFilesAndReanalyzeMendsThat() throws Exception {
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    PostgresFixture.asSuperuser(
        name, "UPDATE msc.content SET analysis_version = analysis_version - 1");
    assertThat(library("import").out()).contains("files were analysed by an older version");
    Ran again = library("reanalyze");
    assertThat(again.code()).as("%s", again).isZero();
    assertThat(again.out())
        .contains("files of an older analysis", "0 are still unreadable, 0 are away");
    assertThat(library("import").out()).doesNotContain("older version");
  }

  /// The lines that no name can change.
  private static List<String> music(Ran shown) {
    return shown
        .out()
        .lines()
        .filter(line -> line.matches("  (part|chords|melody|drums|form|feel|file) .*"))
        .toList();
  }

  @Test
  void aSecondProgramOnTheSameHome() {
    try (LibraryLock held = LibraryLock.acquire(home, "serve, process 4711")) {
      assertThat(held).isNotNull();
      for (String command : List.of("import", "verify", "rebuild", "reanalyze", "serve")) {
        library(command)
            .failsWith(ExitCode.ENVIRONMENT, home.toString(), "serve, process 4711", "stop it");
      }
    }
  }

  @Test
  void aSecondHomeOnTheSameDatabase() throws Exception {
    try (var claimed = io.midicenter.catalog.database.Database.open(database);
        var claim = claimed.claim("import, process 4712")) {
      assertThat(claim).isNotNull();
      library("verify").failsWith(ExitCode.ENVIRONMENT, "in use");
    }
  }

  @Test
  void aDatabaseOfANewerVersion() throws Exception {
    DatabaseConfig.External newer = PostgresFixture.freshDatabase();
    String name = newer.url().substring(newer.url().lastIndexOf('/') + 1);
    PostgresFixture.asSuperuser(
        name,
        "INSERT INTO msc.flyway_schema_history SELECT 999, '999', 'later', 'SQL', 'V999__later.sql',"
            + " 1, installed_by, now(), 1, true FROM msc.flyway_schema_history LIMIT 1");
    on(emptyHome(), newer, "verify")
        .failsWith(ExitCode.ENVIRONMENT, "newer version", "install the newer program");
  }

  @Test
  void aWrongDatabaseUrl() throws Exception {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    for (String url :
        List.of(
            "postgres://somewhere/msc",
            "jdbc:postgresql://127.0.0.1:" + free + "/msc",
            database.url().replaceAll("[^/]*$", "no_such_database"))) {
      on(
              emptyHome(),
              new DatabaseConfig.External(url, database.user(), database.password()),
              "verify")
          .failsWith(ExitCode.ENVIRONMENT, url, "--database-url");
    }
    on(
            emptyHome(),
            new DatabaseConfig.External(database.url(), database.user(), "wrong password"),
            "verify")
        .failsWith(ExitCode.ENVIRONMENT, database.url(), "password");
  }

  @Test
  void aPasswordFileThatDoesNotExist() {
    Path none = folder.resolve("no-password");
    Ran.msc(
            "verify",
            "--home",
            emptyHome().toString(),
            "--database-url",
            database.url(),
            "--database-password-file",
            none.toString())
        .failsWith(ExitCode.ENVIRONMENT, none.toString());
  }

  @Test
  void aHalfWrittenConfig() throws Exception {
    Path half = homeWith("port = 7070\n[database]\nurl = \"jdbc:postgre");
    on(half, database, "verify")
        .failsWith(
            ExitCode.USAGE, half.resolve("config.toml").toString(), "line 3", "Correct the line");
    Ran.msc("doctor", "--home", half.toString()).failsWith(ExitCode.USAGE, "line 3");
  }

  @Test
  void anUnknownSetting() throws Exception {
    Path misspelt = homeWith("[import]\nwokers = 3\n");
    on(misspelt, database, "verify")
        .failsWith(ExitCode.USAGE, "config.toml", "import.wokers", "import.workers");
  }

  @Test
  void aSettingWithoutSense() throws Exception {
    on(homeWith("port = \"many\"\n"), database, "serve")
        .failsWith(ExitCode.USAGE, "config.toml", "many", "whole number");
    library("serve", "--port", "99999").failsWith(ExitCode.USAGE, "--port", "99999");
    library("import", "--import-workers", "few").failsWith(ExitCode.USAGE, "few");
  }

  @Test
  void anUnknownOptionOrCommand() {
    Ran.msc("import", "--rehsh").failsWith(ExitCode.USAGE, "--rehsh", "--rehash");
    Ran.msc("improt").failsWith(ExitCode.USAGE, "improt", "import");
    Ran.msc("analyze").failsWith(ExitCode.USAGE, "PATH");
    Ran.msc("search", "--limit", "many").failsWith(ExitCode.USAGE, "many");
    Ran.msc("analyze", "--format", "xml", music.toString()).failsWith(ExitCode.USAGE, "xml");
  }

  @Test
  void aSearchThatCannotBeUnderstood() {
    library("search", "--sort", "loudness").failsWith(ExitCode.USAGE, "loudness");
    library("search", "--limit", "100000").failsWith(ExitCode.USAGE, "limit");
    library("search", "--facets", "colour").failsWith(ExitCode.USAGE, "colour");
  }

  @Test
  void aSearchWithoutALibrary() {
    String none = emptyHome().toString();
    Ran.msc("search", "bass", "--home", none).failsWith(ExitCode.ENVIRONMENT, none, "msc import");
    Ran.msc("show", "bass.mid", "--home", none)
        .failsWith(ExitCode.ENVIRONMENT, "bass.mid", none, "msc import");
    assertThat(Path.of(none)).doesNotExist();
  }

  @Test
  void anImportOfNothingIntoAnEmptyLibrary() {
    on(emptyHome(), PostgresFixture.freshDatabase(), "import")
        .failsWith(ExitCode.USAGE, "no folder yet", "msc import");
  }

  @Test
  void aFileThatCannotBeShown() throws Exception {
    Path page =
        Files.writeString(folder.resolve("page.mid"), "<html><body>Not found</body></html>");
    Ran shown = Ran.msc("show", page.toString());
    assertThat(shown.code()).isEqualTo(ExitCode.SOME_FAILED.code());
    assertThat(shown.out()).contains("not MIDI", "HTML");
    Ran.msc("show", music.toString()).failsWith(ExitCode.USAGE, "is a folder", "msc analyze");
    library("show", "bad\0name").failsWith(ExitCode.USAGE, "spelling");
  }

  @Test
  void aHomeThatIsAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("home.txt"), "not a folder");
    on(file, database, "verify").failsWith(ExitCode.ENVIRONMENT, file.toString(), "--home");
    Ran.msc("search", "x", "--home", file.toString())
        .failsWith(ExitCode.ENVIRONMENT, file.toString());
  }

  @Test
  void aBadFileNeverEndsAnImport() throws Exception {
    Path mixed = Files.createDirectories(folder.resolve("mixed"));
    new CorpusGenerator(9).write(mixed, 5, _ -> {});
    Files.writeString(mixed.resolve("page.mid"), "<html><body>Not found</body></html>");
    Files.write(mixed.resolve("empty.mid"), new byte[0]);
    Files.createSymbolicLink(mixed.resolve("loop"), mixed);
    Files.createSymbolicLink(mixed.resolve("gone.mid"), mixed.resolve("nowhere.mid"));
    Ran ran = on(emptyHome(), PostgresFixture.freshDatabase(), "import", mixed.toString());
    assertThat(ran.code()).as("%s", ran).isEqualTo(ExitCode.SOME_FAILED.code());
    assertThat(ran.out()).contains("page.mid", "HTML", "empty.mid");
  }
}
