package io.midicenter.indexer;

import io.midicenter.catalog.Catalog;
import io.midicenter.indexer.generations.Generations;
import io.midicenter.indexer.generations.RowRanges;
import io.midicenter.indexer.near.NearRun;
import io.midicenter.indexer.pipeline.ReanalysisRun;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskWork;
import java.util.Map;
import java.util.function.Supplier;

/// What a task of each kind does. Safe for all threads.
final class LibraryTasks {
  private final LibraryConfig config;
  private final Catalog catalog;
  private final Generations generations;
  private final IndexWork index;
  private final IndexCare care;
  private final Imports imports;
  private final Supplier<LibraryRoots> roots;

  /// @param roots there once the library is open
  LibraryTasks(
      LibraryConfig config,
      Catalog catalog,
      Generations generations,
      IndexWork index,
      IndexCare care,
      Imports imports,
      Supplier<LibraryRoots> roots) {
    this.config = config;
    this.catalog = catalog;
    this.generations = generations;
    this.index = index;
    this.care = care;
    this.imports = imports;
    this.roots = roots;
  }

  Map<TaskKind, TaskWork> works() {
    return Map.of(
        TaskKind.IMPORT,
        (request, control) -> imports.run((TaskRequest.Import) request, control),
        TaskKind.REBUILD,
        (_, control) -> index.rebuild(control),
        TaskKind.ROLLBACK,
        (_, control) -> index.rollback(control),
        TaskKind.REANALYZE,
        (_, control) -> reanalyze(control),
        TaskKind.NEAR,
        (_, control) -> near(control),
        TaskKind.VERIFY,
        (request, control) -> care.verify((TaskRequest.Verify) request, control),
        TaskKind.REMOVE,
        (request, control) -> roots.get().remove(((TaskRequest.Remove) request).root(), control));
  }

  private TaskReport.Near near(TaskControl control) {
    try (RowRanges ranges = new CatalogRows(catalog).ranges()) {
      return new NearRun(ranges, catalog.nearRows(), control).run();
    }
  }

  private TaskReport.Reanalyze reanalyze(TaskControl control) throws InterruptedException {
    return new ReanalysisRun(
            catalog.oldContents(),
            new CatalogImport(catalog, config.disk(), control::stopRequested),
            new GenerationIndex(generations, catalog.factsCache()),
            config.imports(),
            control)
        .run();
  }
}
