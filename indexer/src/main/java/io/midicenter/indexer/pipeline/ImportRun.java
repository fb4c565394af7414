package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.BatchResult;
import io.midicenter.indexer.feed.DocumentTimes;
import io.midicenter.indexer.tasks.Pace;
import io.midicenter.indexer.tasks.Stage;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskFailure;
import io.midicenter.indexer.tasks.TaskProgress;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings what lies in folders into the library.
///
/// Scan, reading, hashing, analysis, rows and documents overlap; a bounded belt lies between each
/// two, so the slowest sets the pace. A stop finishes what is analysed and drops the rest: the next
/// import finds it again. One use.
public final class ImportRun {
  private final TaskRequest.Import request;
  private final ImportCatalog catalog;
  private final ImportIndex index;
  private final ImportSettings settings;
  private final TaskControl control;
  private final ImportCounts counts = new ImportCounts();
  private final Pace pace = new Pace();
  private final double indexCpuBefore;
  private @Nullable FolderHook hook;

  public ImportRun(
      TaskRequest.Import request,
      ImportCatalog catalog,
      ImportIndex index,
      ImportSettings settings,
      TaskControl control) {
    this.request = request;
    this.catalog = catalog;
    this.index = index;
    this.settings = settings;
    this.control = control;
    this.indexCpuBefore = index.cpuSeconds();
  }

  /// Only these folders, and what is new in them.
  ///
  /// @return null if it was asked to stop: what changed is to be looked at again
  public TaskReport.@Nullable Import run(List<ChangedFolders> changed, FolderHook walkingAlong)
      throws InterruptedException {
    hook = walkingAlong;
    TaskReport.Import report =
        run(_ -> ImportPlan.of(changed), new CatalogRetry(control::stopRequested));
    return control.stopRequested() ? null : report;
  }

  /// @throws TaskFailure where the import as a whole cannot go on; files never end it
  public TaskReport.Import run() throws InterruptedException {
    control.progress(TaskProgress.of("scan", 0, null, 0));
    return run(
        retry -> retry.until(() -> ImportPlan.of(request, catalog)),
        new CatalogRetry(control::stopRequested));
  }

  private interface Planning {
    ImportPlan plan(CatalogRetry retry) throws InterruptedException;
  }

  private TaskReport.Import run(Planning planning, CatalogRetry retry) throws InterruptedException {
    ImportPlan plan = planning.plan(retry);
    DocumentTimes indexTimes = counts.stage(Stage.INDEX)::add;
    index.observe(indexTimes);
    try {
      return run(plan, retry);
    } finally {
      index.unobserve(indexTimes);
    }
  }

  private TaskReport.Import run(ImportPlan plan, CatalogRetry retry) throws InterruptedException {
    var pipeline = new Pipeline(settings, retry, catalog, new Sink(), counts, control);
    var scan = new ScanStage(plan, request, catalog, retry, pipeline, counts, control, hook);
    pipeline.scan(scan);
    var busyness =
        new Busyness(
            stage -> counts.stage(stage).busyNanos(),
            stage -> stage == Stage.INDEX ? index.threads() : pipeline.threads(stage));
    var watch =
        new PipelineWatch(
            index,
            control,
            "The import ended early, and what is imported stays: %s. Import again to go on.");
    watch.untilRowsAreWritten(
        pipeline, () -> tell(pipeline, busyness, pipeline.isScanning() ? "scan" : "files"));
    if (!control.stopRequested()) {
      try {
        finish(scan);
      } catch (CatalogException e) {
        watch.rethrow(e);
      }
      watch.untilIndexed(() -> tell(pipeline, busyness, "index"));
    }
    tell(pipeline, busyness, "done");
    return counts.report(stage -> cpuSeconds(pipeline, stage));
  }

  private void finish(ScanStage scan) throws InterruptedException {
    int changed = scan.finish();
    if (changed > 0) {
      index.committed(List.of(), changed);
    }
  }

  private void tell(Pipeline pipeline, Busyness busyness, String phase) {
    long done = counts.unchanged.sum() + counts.written.sum();
    long seen = Math.max(done, counts.seen.sum());
    pace.at(System.nanoTime(), done);
    double rate = pace.perSecond();
    Long eta = pipeline.isScanning() || rate <= 0 ? null : (Long) Math.round((seen - done) / rate);
    control.progress(
        new TaskProgress(
            catalog.isPaused() ? "paused" : phase,
            done,
            seen,
            rate,
            eta,
            busyness.slowest(),
            counts.failed.sum()));
    control.report(counts.report(stage -> cpuSeconds(pipeline, stage)));
  }

  private double cpuSeconds(Pipeline pipeline, Stage stage) {
    return stage == Stage.INDEX ? index.cpuSeconds() - indexCpuBefore : pipeline.cpuSeconds(stage);
  }

  /// The rows of one batch, then its documents.
  private final class Sink implements RowSink {
    @Override
    public BatchResult write(Batch batch) {
      return catalog.write(batch);
    }

    @Override
    public void committed(BatchResult result) throws InterruptedException {
      int changed = result.newContents() + result.newPlaces() + result.changedPlaces();
      if (changed > 0) {
        index.committed(result.fresh(), changed);
        index.awaitRoom();
      }
    }
  }
}
