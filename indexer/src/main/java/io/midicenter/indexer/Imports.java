package io.midicenter.indexer;

import io.midicenter.catalog.Catalog;
import io.midicenter.indexer.pipeline.ChangedFolders;
import io.midicenter.indexer.pipeline.FolderHook;
import io.midicenter.indexer.pipeline.ImportIndex;
import io.midicenter.indexer.pipeline.ImportRun;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskProblem;
import io.midicenter.indexer.tasks.TaskProgress;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.watch.WatchImport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The imports of one library, one at a time: two at once would each take what the other just
/// entered for missing. A watched folder's import gives way to one that a person asked for, and is
/// done again after it.
final class Imports implements WatchImport {
  private final LibraryConfig config;
  private final Catalog catalog;
  private final Supplier<ImportIndex> index;
  private final ReentrantLock running = new ReentrantLock();
  private final AtomicInteger asked = new AtomicInteger();

  Imports(LibraryConfig config, Catalog catalog, Supplier<ImportIndex> index) {
    this.config = config;
    this.catalog = catalog;
    this.index = index;
  }

  TaskReport.Import run(TaskRequest.Import request, TaskControl control)
      throws InterruptedException {
    asked.incrementAndGet();
    try {
      while (!running.tryLock(200, TimeUnit.MILLISECONDS)) {
        control.progress(TaskProgress.of("waiting", 0, null, 0));
        if (control.stopRequested()) {
          return new TaskReport.Import(
              0, 0, 0, 0, 0, 0, 0, Map.of(), List.of(), Map.of(), List.of());
        }
      }
      try {
        return importRun(request, control).run();
      } finally {
        running.unlock();
      }
    } finally {
      asked.decrementAndGet();
    }
  }

  /// Does something while no import runs; an import of a watched folder gives way.
  ///
  /// @return false if another import went on for longer than `wait`: nothing was done then
  boolean alone(Duration wait, Runnable work) throws InterruptedException {
    asked.incrementAndGet();
    try {
      if (!running.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
      try {
        work.run();
        return true;
      } finally {
        running.unlock();
      }
    } finally {
      asked.decrementAndGet();
    }
  }

  @Override
  public TaskReport.@Nullable Import run(
      List<ChangedFolders> changed, FolderHook hook, BooleanSupplier stop)
      throws InterruptedException {
    BooleanSupplier ends = () -> stop.getAsBoolean() || asked.get() > 0;
    while (!running.tryLock(200, TimeUnit.MILLISECONDS)) {
      if (stop.getAsBoolean()) {
        return null;
      }
    }
    try {
      var request = new TaskRequest.Import(List.of(), List.of(), false, false);
      return importRun(request, new Quiet(ends)).run(changed, hook);
    } finally {
      running.unlock();
    }
  }

  private ImportRun importRun(TaskRequest.Import request, TaskControl control) {
    return new ImportRun(
        request,
        new CatalogImport(catalog, config.disk(), control::stopRequested),
        index.get(),
        config.imports(),
        control);
  }

  /// An import that nobody looks at.
  private record Quiet(UUID id, BooleanSupplier stop) implements TaskControl {
    Quiet(BooleanSupplier stop) {
      this(UUID.randomUUID(), stop);
    }

    @Override
    public boolean stopRequested() {
      return stop.getAsBoolean();
    }

    @Override
    public void progress(TaskProgress progress) {}

    @Override
    public void report(TaskReport report) {}

    @Override
    public void problem(TaskProblem problem) {}
  }
}
