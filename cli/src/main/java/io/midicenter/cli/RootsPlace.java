package io.midicenter.cli;

import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Path;
import java.util.List;

/// Where the folders of a library are asked about and changed: in this program, or in the server
/// that has the library.
interface RootsPlace extends AutoCloseable {
  /// One folder of the library.
  ///
  /// @param state its word: online, offline or suspect
  /// @param missing places whose files are gone
  record Row(String slug, String path, String state, long present, long missing, boolean watch) {}

  /// The server that serves `home` now, or else the library itself.
  ///
  /// @throws CommandFailure if the library is held by another program, or the machine or the
  ///   database does not allow it
  static RootsPlace open(Path home, Settings settings) {
    RunningService service = RunningService.of(home).orElse(null);
    return service != null
        ? new ServedRoots(service, LibrarySession.database(home, settings))
        : new OpenedRoots(LibrarySession.open(home, settings, "roots"));
  }

  List<Row> list() throws InterruptedException;

  /// The files of a root lie in `to` now.
  void move(String slug, Path to) throws InterruptedException;

  /// Gives a root up, and returns the task that did it.
  TaskView remove(String slug, ProgressLine progress) throws InterruptedException;

  void setWatch(String slug, boolean on) throws InterruptedException;

  @Override
  void close();
}
