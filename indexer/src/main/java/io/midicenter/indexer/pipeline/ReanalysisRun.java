package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Analysis;
import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.BatchResult;
import io.midicenter.catalog.write.NewFile;
import io.midicenter.catalog.write.OldContents;
import io.midicenter.catalog.write.Reading;
import io.midicenter.indexer.tasks.Pace;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskFailure;
import io.midicenter.indexer.tasks.TaskProgress;
import io.midicenter.indexer.tasks.TaskReport;
import java.util.concurrent.atomic.LongAdder;

/// Analyses again what an older version of the analysis looked at last: the files go the way of an
/// import from reading on, and a row and its document are written only where a fact differs.
///
/// Content whose bytes are away keeps its facts and its old version, and is tried by the next run.
/// A stop finishes what is analysed; the next run goes on with the rest. One use.
public final class ReanalysisRun {
  private final OldContents contents;
  private final ImportCatalog catalog;
  private final ImportIndex index;
  private final ImportSettings settings;
  private final TaskControl control;
  private final ImportCounts counts = new ImportCounts();
  private final LongAdder current = new LongAdder();
  private final LongAdder unreadable = new LongAdder();
  private final LongAdder missing = new LongAdder();
  private final Pace pace = new Pace();
  private final long start = System.nanoTime();
  private long old;

  public ReanalysisRun(
      OldContents contents,
      ImportCatalog catalog,
      ImportIndex index,
      ImportSettings settings,
      TaskControl control) {
    this.contents = contents;
    this.catalog = catalog;
    this.index = index;
    this.settings = settings;
    this.control = control;
  }

  /// @throws TaskFailure where it cannot go on; files never end it
  public TaskReport.Reanalyze run() throws InterruptedException {
    var retry = new CatalogRetry(control::stopRequested);
    old = retry.until(() -> contents.count(Analysis.VERSION));
    var pipeline = new Pipeline(settings, retry, catalog, new Sink(), counts, control);
    pipeline.scan(new OldFiles(contents, retry, pipeline, missing, control::stopRequested));
    var watch =
        new PipelineWatch(
            index,
            control,
            "The analysis ended early, and what is done stays: %s. Run it again to go on.");
    watch.untilRowsAreWritten(pipeline, () -> tell("files"));
    watch.untilIndexed(() -> tell("index"));
    tell("done");
    return report();
  }

  private void tell(String phase) {
    long done = counts.written.sum() + missing.sum();
    pace.at(System.nanoTime(), done);
    TaskProgress plain = TaskProgress.of(phase, done, Math.max(old, done), pace.perSecond());
    control.progress(
        new TaskProgress(
            catalog.isPaused() ? "paused" : phase,
            done,
            plain.total(),
            plain.rate(),
            plain.etaSeconds(),
            null,
            failed()));
    control.report(report());
  }

  private long failed() {
    return counts.failed.sum() - unreadable.sum();
  }

  private TaskReport.Reanalyze report() {
    TaskReport.Import files = counts.report(_ -> 0);
    return new TaskReport.Reanalyze(
        Analysis.VERSION,
        old,
        current.sum(),
        unreadable.sum(),
        missing.sum(),
        failed(),
        (System.nanoTime() - start) / 1e9,
        files.problems());
  }

  private final class Sink implements RowSink {
    @Override
    public BatchResult write(Batch batch) {
      BatchResult result = catalog.write(batch);
      current.add(count(batch, Reading.Analysed.class) - result.refused().size());
      unreadable.add(count(batch, Reading.Unreadable.class));
      return result;
    }

    private static long count(Batch batch, Class<? extends Reading> kind) {
      long count = 0;
      for (NewFile file : batch.files()) {
        count += kind.isInstance(file.reading()) ? 1 : 0;
      }
      return count;
    }

    @Override
    public void committed(BatchResult result) throws InterruptedException {
      // how many rows differ, only the feed knows
      index.committed(result.fresh(), 1);
      index.awaitRoom();
    }
  }
}
