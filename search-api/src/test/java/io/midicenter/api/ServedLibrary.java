package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.api.http.AdminKey;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A small library with everything real: files on disk, PostgreSQL, index, HTTP.
final class ServedLibrary implements AutoCloseable {
  static final String SITE = "https://site.example";

  private static @Nullable ServedLibrary shared;

  final Path home;
  final Path music;
  final Library library;
  final ApiServer server;

  private ServedLibrary(Path home, Path music) throws IOException {
    this.home = home;
    this.music = music;
    this.library =
        Library.open(LibraryConfig.standard(home).withDatabase(PostgresFixture.freshDatabase()));
    this.server =
        ApiServer.start(ApiConfig.loopback(home, 0).withEmbedOrigins(List.of(SITE)), library);
  }

  /// With the files of [SampleFiles] imported and searchable.
  static ServedLibrary open(Path directory) {
    try {
      Path music = SampleFiles.write(directory.resolve("music"));
      var served = new ServedLibrary(directory.resolve("home"), music);
      served.importAll();
      return served;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One for all tests that add and remove nothing; ends with the JVM.
  static synchronized ServedLibrary shared() {
    if (shared == null) {
      try {
        Path directory = Files.createTempDirectory("msc-api-test");
        ServedLibrary opened = open(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(opened, directory)));
        shared = opened;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  private static void end(ServedLibrary served, Path directory) {
    served.close();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without files.
  static ServedLibrary empty(Path directory) {
    try {
      return new ServedLibrary(
          directory.resolve("home"), Files.createDirectories(directory.resolve("music")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void importAll() {
    try {
      TaskView task = library.tasks().start(TaskRequest.Import.of(music));
      TaskView end = library.tasks().await(task.id());
      assertThat(end.state()).as("%s", end).isEqualTo(TaskState.SUCCEEDED);
      assertThat(library.waitForIndex(Duration.ofSeconds(10))).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError("the test was interrupted", e);
    }
  }

  /// Checks every answer against the contract.
  ApiClient client() {
    return new ApiClient(server.uri(), Contract.read());
  }

  /// The header pair of the administrator.
  String[] asAdmin() {
    try {
      return new String[] {"X-API-Key", AdminKey.read(home)};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    library.close();
  }
}
