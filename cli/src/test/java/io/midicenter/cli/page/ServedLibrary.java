package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.api.ApiConfig;
import io.midicenter.api.ApiServer;
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

/// A library with everything real behind the page: files, PostgreSQL, index, HTTP.
final class ServedLibrary implements AutoCloseable {
  private static @Nullable ServedLibrary demo;

  final Library library;
  final ApiServer server;

  /// A site that may embed the search, and one that may not.
  final HostSite listed;

  final HostSite unlisted;

  private ServedLibrary(Path home) throws IOException {
    this.listed = new HostSite();
    this.unlisted = new HostSite();
    this.library =
        Library.open(LibraryConfig.standard(home).withDatabase(PostgresFixture.freshDatabase()));
    this.server =
        ApiServer.start(
            ApiConfig.loopback(home, 0).withEmbedOrigins(List.of(listed.origin())), library);
  }

  /// The demo library, imported once for all tests of the JVM. Tests do not change it.
  static synchronized ServedLibrary demo() {
    if (demo == null) {
      try {
        Path home = Files.createTempDirectory("msc-page-test");
        var served = new ServedLibrary(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(served, home)));
        served.importFolder(demoFolder());
        demo = served;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return demo;
  }

  /// A library without files.
  static ServedLibrary empty(Path home) {
    try {
      return new ServedLibrary(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder of the repository that holds the demo files.
  static Path demoFolder() {
    Path up = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(up.resolve("demo-library"))) {
      Path parent = up.getParent();
      if (parent == null) {
        throw new IllegalStateException("no demo-library above " + Path.of("").toAbsolutePath());
      }
      up = parent;
    }
    return up.resolve("demo-library");
  }

  void importFolder(Path folder) {
    try {
      TaskView end =
          library.tasks().await(library.tasks().start(TaskRequest.Import.of(folder)).id());
      assertThat(end.state()).as("%s", end).isIn(TaskState.SUCCEEDED, TaskState.FAILED);
      assertThat(library.waitForIndex(Duration.ofSeconds(60))).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError("the test was interrupted", e);
    }
  }

  /// Address of the page without a slash at the end.
  String url() {
    String address = server.uri().toString();
    return address.substring(0, address.length() - 1);
  }

  private static void end(ServedLibrary served, Path home) {
    served.close();
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    library.close();
    listed.close();
    unlisted.close();
  }
}
