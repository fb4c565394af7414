package io.midicenter.cli;

import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Path;

/// Where a command has its task done: in this program, or in the server that has the library.
interface TaskPlace extends AutoCloseable {
  /// The server that serves `home` now, or else the library itself.
  ///
  /// @param holder what a second program is told, where the library is opened
  /// @throws CommandFailure if the library is held by another program, or the machine or the
  ///   database does not allow it
  static TaskPlace open(Path home, Settings settings, String holder) {
    RunningService service = RunningService.of(home).orElse(null);
    return service != null
        ? new ServedTasks(service, LibrarySession.database(home, settings))
        : LibrarySession.open(home, settings, holder);
  }

  /// Starts a task, shows its progress, and returns it when it has ended.
  ///
  /// @throws CommandFailure if a task of that kind runs already, or it failed
  TaskView follow(TaskRequest request, ProgressLine progress) throws InterruptedException;

  /// True where the library has a folder.
  boolean hasRoots();

  /// Contents that another version of the analysis than `version` looked at last.
  long analysedBefore(int version);

  @Override
  void close();
}
