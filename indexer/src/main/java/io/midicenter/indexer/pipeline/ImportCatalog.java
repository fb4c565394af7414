package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.BatchResult;
import io.midicenter.catalog.write.RootScan;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What an import asks of the catalog. Safe for all threads.
public interface ImportCatalog {
  List<Root> roots();

  /// The root that covers a folder; a folder outside every root becomes one, and takes over those
  /// below it.
  Root rootFor(Path folder);

  /// Compares listings with the rows.
  ///
  /// @param whole all of the root is scanned, not only folders in it
  RootScan scan(Root root, boolean whole, boolean rehash);

  /// Those of the hashes whose contents need no analysis.
  Set<Bytes> known(List<Bytes> hashes);

  /// True while a batch waits for room on the disk.
  boolean isPaused();

  /// One transaction; may be repeated. Waits for room on the disk.
  BatchResult write(Batch batch);
}
