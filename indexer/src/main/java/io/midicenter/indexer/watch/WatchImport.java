package io.midicenter.indexer.watch;

import io.midicenter.indexer.pipeline.ChangedFolders;
import io.midicenter.indexer.pipeline.FolderHook;
import io.midicenter.indexer.tasks.TaskReport;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Imports folders that changed.
public interface WatchImport {
  /// Waits for its end.
  ///
  /// @param stop true once the watch ends
  /// @return null where it was not done, or not to its end: another import comes first
  TaskReport.@Nullable Import run(
      List<ChangedFolders> changed, FolderHook hook, BooleanSupplier stop)
      throws InterruptedException;
}
