package io.midicenter.cli;

import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import io.midicenter.indexer.pipeline.ImportSettings;
import io.midicenter.indexer.tasks.TaskConflict;
import io.midicenter.indexer.tasks.TaskEvent;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A library that one command works with, closed cleanly at the end, on Ctrl-C and on SIGTERM:
/// running work stops at the next batch and goes on next time.
final class LibrarySession implements TaskPlace {
  private static final Logger LOG = LoggerFactory.getLogger(LibrarySession.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Library library;
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private boolean closed;

  private LibrarySession(Library library) {
    this.library = library;
    closing.push(library);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "clean-stop"));
  }

  /// @throws CommandFailure if the library is held by another program, or the machine or the
  ///   database does not allow it
  static LibrarySession open(Path home, Settings settings, String holder) {
    return open(home, settings, holder, Library::open);
  }

  /// [#open] for a server: where no database answers and there is an index, it serves that one and
  /// says so on standard error.
  static LibrarySession openToServe(Path home, Settings settings, String holder) {
    LibrarySession session = open(home, settings, holder, Library::openToServe);
    session
        .library
        .absence()
        .ifPresent(reason ->
            System.err.println(
                "msc: "
                    + reason
                    + " Until it answers, searches are served from the index; edits and imports wait."));
    return session;
  }

  private static LibrarySession open(
      Path home, Settings settings, String holder, Function<LibraryConfig, Library> opening) {
    LogFile.attach(home);
    try {
      return new LibrarySession(opening.apply(config(home, settings, holder)));
    } catch (EnvironmentException e) {
      LOG.warn("The library in {} does not open", home, e);
      String url = RunningService.of(home).map(service -> " It is on " + service.uri()).orElse("");
      throw CommandFailure.environment(e.getMessage() + url);
    }
  }

  private static LibraryConfig config(Path home, Settings settings, String holder) {
    return LibraryConfig.standard(home)
        .withHolder(holder(holder))
        .withImports(imports(settings))
        .withDatabase(database(home, settings));
  }

  /// What a second program is told about this one.
  static String holder(String command) {
    return command + ", process " + ProcessHandle.current().pid();
  }

  /// The library's own server, or the one that the settings name.
  static DatabaseConfig database(Path home, Settings settings) {
    String url = settings.text(Setting.DATABASE_URL);
    if (url.isEmpty()) {
      return DatabaseConfig.embedded(home);
    }
    String user = settings.text(Setting.DATABASE_USER);
    String file = settings.text(Setting.DATABASE_PASSWORD_FILE);
    return DatabaseConfig.external(
        url, user.isEmpty() ? null : user, file.isEmpty() ? null : Path.of(file));
  }

  static ImportSettings imports(Settings settings) {
    ImportSettings standard = ImportSettings.standard();
    int workers = settings.number(Setting.IMPORT_WORKERS);
    int readers = settings.number(Setting.IMPORT_READERS);
    return new ImportSettings(
        workers == 0 ? standard.workers() : workers,
        readers == 0 ? standard.readers() : readers,
        standard.batch());
  }

  Library library() {
    return library;
  }

  /// Something that is closed before the library.
  void closeFirst(AutoCloseable part) {
    closing.push(part);
  }

  @Override
  public boolean hasRoots() {
    return !library.catalog().roots().all().isEmpty();
  }

  @Override
  public long analysedBefore(int version) {
    return library.catalog().oldContents().count(version);
  }

  @Override
  public TaskView follow(TaskRequest request, ProgressLine progress) throws InterruptedException {
    if (request instanceof TaskRequest.Verify) {
      // opening a library begins to make an index that is missing
      for (TaskView rebuild : library.tasks().running(TaskKind.REBUILD)) {
        follow(rebuild, progress);
      }
    }
    return follow(start(request), progress);
  }

  private TaskView follow(TaskView started, ProgressLine progress) throws InterruptedException {
    TaskView task = started;
    UUID id = task.id();
    long last = 0;
    while (!task.state().isFinal()) {
      for (TaskEvent event : library.tasks().events(id, last, LOOK)) {
        last = event.id();
        if (event instanceof TaskEvent.Progress(_, TaskView seen)) {
          progress.show(seen.kind().word(), seen.progress());
        }
      }
      task = library.tasks().get(id).orElse(task);
    }
    progress.clear();
    if (task.error() != null) {
      throw CommandFailure.environment(task.error().message());
    }
    return task;
  }

  private TaskView start(TaskRequest request) {
    try {
      return library.tasks().start(request);
    } catch (TaskConflict e) {
      if (request instanceof TaskRequest.Rebuild) {
        // begun when the library was opened
        return library.tasks().get(e.running()).orElseThrow(() -> busy(request));
      }
      throw busy(request);
    }
  }

  static CommandFailure busy(TaskRequest request) {
    return CommandFailure.environment(
        "the library is already busy with this ("
            + request.kind().word()
            + "); try again when it has ended.");
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    while (!closing.isEmpty()) {
      AutoCloseable part = closing.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} did not close cleanly", part.getClass().getSimpleName(), e);
      }
    }
  }
}
