package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.api.http.AdminKey;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.embedded.EmbeddedPostgres;
import io.midicenter.catalog.embedded.ServerAbsentException;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import io.midicenter.indexer.LibraryStatus;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real PostgreSQL beside the library, stopped when the library starts.
class AbsentDatabaseTest {
  private static final String SEARCH = "/api/v1/search?facets=";

  @TempDir private static Path directory;
  private static Path music;
  private static EmbeddedPostgres postgres;
  @TempDir Path home;
  private LibraryConfig config;

  @BeforeAll
  static void makeAServer() throws Exception {
    music = SampleFiles.write(directory.resolve("music"));
    postgres =
        EmbeddedPostgres.open(
            directory.resolve("server"), null, PostgresFixture.binaries(), List.of());
  }

  @BeforeEach
  void startTheServer() {
    assertThat(postgres.revive()).isTrue();
    config =
        LibraryConfig.standard(home)
            .withDatabase(
                new DatabaseConfig.External(postgres.url(), postgres.user(), postgres.password()));
  }

  @AfterAll
  static void stopTheServer() {
    postgres.stop();
  }

  @Test
  void searchesAreServedWithoutItAndEditsAndImportsWorkOnceItIsThere() throws Exception {
    try (Library library = Library.open(config)) {
      importMusic(library);
    }
    postgres.stop();
    assertThatThrownBy(() -> Library.open(config).close())
        .isInstanceOf(ServerAbsentException.class)
        .hasMessageContaining("cannot be used");

    try (Library library = Library.openToServe(config);
        ApiServer server = ApiServer.start(ApiConfig.loopback(config.home(), 0), library)) {
      library.roots().follow();
      library.keepVerified();
      var client = new ApiClient(server.uri(), Contract.read());

      HttpAnswer found = client.get(SEARCH + "key,bpm");
      assertThat(found.status()).as(found.text()).isEqualTo(200);
      assertThat(found.json().at("/total/value").asLong()).isPositive();
      assertThat(found.json().path("facets")).isNotEmpty();
      String file = found.json().at("/hits/0/id").asText();
      HttpAnswer ready = client.get("/api/v1/health/ready");
      assertThat(ready.status()).isEqualTo(200);
      assertThat(ready.json().path("status").asText()).isEqualTo("degraded");
      assertThat(ready.json().at("/catalog/state").asText()).isEqualTo("down");
      assertThat(library.absence()).isPresent();
      assertRefused(client.get("/api/v1/files/" + file));
      assertRefused(client.get("/api/v1/admin/roots"));
      assertRefused(client.get("/api/v1/tasks"));
      assertRefused(
          client.post(
              "/api/v1/tasks",
              "{\"kind\":\"rebuild\"}",
              "X-API-Key",
              AdminKey.read(config.home())));

      assertThat(postgres.revive()).isTrue();
      await(() -> library.absence().isEmpty());

      assertThat(client.get("/api/v1/files/" + file).status()).isEqualTo(200);
      assertThat(client.get("/api/v1/health/ready").json().path("status").asText()).isEqualTo("ok");
      long before = library.status().documents();
      Files.write(music.resolve("another.mid"), changed(music));
      importMusic(library);
      assertThat(library.waitForIndex(Duration.ofMinutes(1))).isTrue();
      assertThat(library.status().documents()).isEqualTo(before + 1);
    }
  }

  @Test
  void anIndexOfOtherRowsGivesWayWhenTheDatabaseComes() throws Exception {
    try (Library library = Library.open(config)) {
      importMusic(library);
      assertThat(library.status().documents()).isPositive();
    }
    try (var connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute("UPDATE msc.library_meta SET feed_epoch = gen_random_uuid()");
    }
    postgres.stop();
    try (Library library = Library.openToServe(config)) {
      String believed = Objects.requireNonNull(library.status().generation());
      assertThat(postgres.revive()).isTrue();
      await(() -> library.absence().isEmpty());
      await(() -> library.status().state() == LibraryStatus.State.OK);
      assertThat(library.status().generation()).isNotEqualTo(believed);
    }
  }

  @Test
  void withoutAnIndexNothingCanBeServed() {
    postgres.stop();

    assertThatThrownBy(() -> Library.openToServe(config).close())
        .isInstanceOf(ServerAbsentException.class);
  }

  private void importMusic(Library library) throws InterruptedException {
    TaskView task = library.tasks().start(TaskRequest.Import.of(music));
    TaskView end = library.tasks().await(task.id());
    assertThat(end.state()).as("%s", end.error()).isEqualTo(TaskState.SUCCEEDED);
    await(() -> library.status().state() == LibraryStatus.State.OK);
  }

  /// A MIDI file that is none of the samples.
  private static byte[] changed(Path music) throws java.io.IOException {
    try (var files = Files.walk(music)) {
      Path some =
          files.filter(file -> file.toString().endsWith(".mid")).sorted().findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(some);
      byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 8);
      System.arraycopy(
          "XTRA\0\0\0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
          0,
          longer,
          bytes.length,
          8);
      return longer;
    }
  }

  private static void assertRefused(HttpAnswer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("CATALOG_UNAVAILABLE");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - deadline).isNegative();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
