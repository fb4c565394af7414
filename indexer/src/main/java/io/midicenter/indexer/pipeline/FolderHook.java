package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.library.Root;
import java.nio.file.Path;
import java.time.Duration;

/// Walks along with an import of changed folders. Called by one thread.
public interface FolderHook {
  /// Before a folder is listed: what happens to it from now on is not missed.
  void entering(Root root, String folder, Path path);

  /// Whether a folder that was found has to be looked through; one that tells of its changes itself
  /// has not.
  boolean isNew(Root root, String folder);

  /// A file in this folder is still being written: the folder has to be looked at again.
  void unsettled(Root root, String folder);

  /// Files that were written to within this time are left alone.
  Duration quiet();
}
