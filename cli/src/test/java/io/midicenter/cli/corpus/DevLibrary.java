package io.midicenter.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The development corpus, imported once for all tests of a run.
final class DevLibrary implements BeforeAllCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(DevLibrary.class);

  private @Nullable Opened opened;

  /// What the run shares; closed and deleted after its last test.
  record Opened(Path home, Library library, TaskReport.Import report) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      library.close();
      delete(home);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    assumeTrue(Files.isDirectory(files()), "the development corpus is not here: " + files());
    opened =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent("library", _ -> open(), Opened.class);
  }

  /// The corpus: in `$MSC_SHARED`, else in `shared` beside the folder that holds the launcher.
  static Path files() {
    String named = System.getenv("MSC_SHARED");
    Path at = Path.of("").toAbsolutePath();
    while (at.getParent() != null && !Files.exists(at.resolve("msc"))) {
      at = at.getParent();
    }
    Path shared = named == null ? at.resolveSibling("shared") : Path.of(named);
    return shared.resolve("data").resolve("dev");
  }

  private Opened opened() {
    return Objects.requireNonNull(opened, "opened before the first test");
  }

  Library library() {
    return opened().library();
  }

  /// What the first import said.
  TaskReport.Import report() {
    return opened().report();
  }

  /// The facts of every content, read back from the rows.
  List<FileFacts> facts() {
    var catalog = opened().library().catalog();
    return catalog
        .database()
        .api()
        .transaction(connection -> catalog.facts().range(connection, 0, Long.MAX_VALUE));
  }

  private static Opened open() {
    try {
      Path home = Files.createTempDirectory("msc-dev-corpus");
      Library library =
          Library.open(LibraryConfig.standard(home).withDatabase(PostgresFixture.freshDatabase()));
      return new Opened(home, library, importFrom(library, files()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Imports and waits until everything is searchable.
  static TaskReport.Import importFrom(Library library, Path path) throws InterruptedException {
    TaskView task = library.tasks().await(library.tasks().start(TaskRequest.Import.of(path)).id());
    assertThat(task.state()).as("%s", task).isEqualTo(TaskState.SUCCEEDED);
    assertThat(library.waitForIndex(Duration.ofMinutes(5))).isTrue();
    return (TaskReport.Import) Objects.requireNonNull(task.report());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
