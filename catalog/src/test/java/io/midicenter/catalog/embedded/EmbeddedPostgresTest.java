package io.midicenter.catalog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.catalog.PostgresFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every test begins and ends with a cluster that is stopped.
final class EmbeddedPostgresTest {
  @TempDir private static Path home;

  @BeforeAll
  static void makeTheCluster() {
    open().stop();
  }

  @AfterAll
  static void stopWhatATestLeft() {
    open().stop();
  }

  private static EmbeddedPostgres open(String... settings) {
    return EmbeddedPostgres.open(home, null, PostgresFixture.binaries(), List.of(settings));
  }

  private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  @Test
  void theServerIsDurablePrivateAndWithoutSuperuser() throws Exception {
    EmbeddedPostgres server = open();
    try {
      for (String setting :
          List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
        assertThat(ask(server, "SHOW " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      try (Connection connection = TestServers.superuser(server, "postgres");
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SHOW unix_socket_directories")) {
        row.next();
        assertThat(row.getString(1)).isEmpty();
      }
      assertThat(ask(server, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(ask(server, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      assertThat(ask(server, "SELECT datlocale FROM pg_database WHERE datname = 'msc'"))
          .isEqualTo("C.UTF-8");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("pg/db.password"))))
          .isEqualTo("rw-------");
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "msc", "guess"))
          .hasMessageContaining("password authentication failed");
    } finally {
      server.stop();
    }
    assertThat(server.pid()).isZero();
  }

  @Test
  void aServerThatOutlivedItsProgramIsAdopted() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OpensAndWaits.class.getName(),
                home.toString(),
                PostgresFixture.binaries().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String pid;
    try (var out =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      pid = Objects.requireNonNull(out.readLine(), "the program printed nothing");
      program.destroyForcibly().waitFor();
    }

    EmbeddedPostgres server = open();
    try {
      assertThat(server.adopted()).isTrue();
      assertThat(server.pid()).isEqualTo(Long.parseLong(pid));
      assertThat(ask(server, "SELECT count(*) FROM written_before_the_kill")).isEqualTo("1");
    } finally {
      server.stop();
    }
  }

  @Test
  void afterAKillOfTheServerTheNextStartRecovers() throws Exception {
    EmbeddedPostgres server = open();
    ask(server, "SELECT 1");
    long pid = server.pid();
    new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();

    EmbeddedPostgres again = open();
    try {
      assertThat(again.adopted()).isFalse();
      assertThat(again.pid()).isNotZero().isNotEqualTo(pid);
      assertThat(ask(again, "SELECT 1")).isEqualTo("1");
    } finally {
      again.stop();
    }
  }

  @Test
  void anOrphanedBackendDoesNotPreventTheStart() throws Exception {
    EmbeddedPostgres server = open();
    long postmaster = server.pid();
    try (Connection busy =
        DriverManager.getConnection(server.url(), server.user(), server.password())) {
      long backend;
      try (Statement statement = busy.createStatement();
          ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
        row.next();
        backend = row.getLong(1);
      }
      // stopped processes cannot notice that their postmaster is gone
      new ProcessBuilder("kill", "-STOP", Long.toString(backend)).start().waitFor();
      new ProcessBuilder("kill", "-9", Long.toString(postmaster)).start().waitFor();
      new ProcessBuilder("kill", "-QUIT", Long.toString(backend)).start().waitFor();
      new ProcessBuilder("kill", "-CONT", Long.toString(backend)).start().waitFor();
    } catch (SQLException e) {
      // the connection is dead, as intended
    }
    EmbeddedPostgres again = open();
    assertThat(ask(again, "SELECT 1")).isEqualTo("1");
    again.stop();
  }

  @Test
  void aPidFileThatNamesAForeignProcessOrAZombieIsStale() throws Exception {
    open().stop();
    Process parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 60").start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
      String zombie = Objects.requireNonNull(out.readLine());
      String foreign = Long.toString(ProcessHandle.current().pid());
      for (String pid : List.of(foreign, zombie)) {
        Path data = home.toRealPath().resolve("pg/18/data");
        Files.writeString(
            PostmasterPid.file(data),
            pid + "\n" + data + "\n1700000000\n5999\n\n127.0.0.1\n 0 0\nready\n");

        EmbeddedPostgres server = open();

        assertThat(server.adopted()).isFalse();
        assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        server.stop();
      }
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void aServerWithoutDurabilityIsRefusedAndNotLeftRunning() throws IOException {
    for (String setting : List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off")) {
      assertThatThrownBy(() -> open(setting))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageContaining(setting)
          .hasMessageContaining("power cut");
      assertThat(PostmasterPid.read(home.toRealPath().resolve("pg/18/data"))).isNull();
    }
  }

  @Test
  void aHalfMadeClusterIsMadeAgain(@TempDir Path other) throws Exception {
    Path half = Files.createDirectories(other.resolve("pg/18/data.new/base"));
    Files.writeString(half.resolve("1"), "half written");

    EmbeddedPostgres server =
        EmbeddedPostgres.open(other, null, PostgresFixture.binaries(), List.of());

    assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    server.stop();
    assertThat(other.resolve("pg/18/data.new")).doesNotExist();
  }

  @Test
  void oneProgramHoldsALibraryAndTheNextIsToldWhich(@TempDir Path other) {
    try (LibraryLock _ = LibraryLock.acquire(other, "serve, process 4711, port 7070")) {
      assertThat(LibraryLock.tryAcquire(other, "import")).isEmpty();
      assertThatThrownBy(() -> LibraryLock.acquire(other, "import"))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageContaining("serve, process 4711, port 7070");
    }
    LibraryLock.acquire(other, "import").close();
  }
}
