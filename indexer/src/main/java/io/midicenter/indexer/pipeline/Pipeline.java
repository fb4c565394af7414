package io.midicenter.indexer.pipeline;

import io.midicenter.indexer.scan.Candidate;
import io.midicenter.indexer.tasks.Stage;
import io.midicenter.indexer.tasks.TaskControl;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Readers, analysis and writer over bounded belts: takes candidates, makes rows.
///
/// *Threads:* [#put] from the thread that scans; the rest from the one that made it. All threads
/// are started here and end by themselves.
final class Pipeline {
  private static final int CANDIDATES = 100_000;
  private static final int CONTENTS = 512;
  private static final long CONTENT_BYTES = 64L << 20;
  private static final int ROWS = 6_000;
  private static final long ROW_BYTES = 64L << 20;

  private final Belt<ReadItem> candidates = new Belt<>(CANDIDATES);
  private final Belt<Carried> contents =
      new Belt<>(CONTENTS, CONTENT_BYTES, carried -> carried.bytes.length);
  private final Belt<RowItem> rows = new Belt<>(ROWS, ROW_BYTES, RowItem::bytes);
  private final StageThreads.FirstFailure failure = new StageThreads.FirstFailure();
  private final Map<Stage, StageThreads> stages = new EnumMap<>(Stage.class);
  private final InFlight inFlight = new InFlight();

  Pipeline(
      ImportSettings settings,
      CatalogRetry retry,
      ImportCatalog catalog,
      RowSink sink,
      ImportCounts counts,
      TaskControl control) {
    stages.put(
        Stage.ROWS,
        new StageThreads(
            "rows",
            1,
            () -> new RowStage(rows, sink, settings.batch(), inFlight, counts, control),
            () -> {},
            this::failed));
    stages.put(
        Stage.ANALYZE,
        new StageThreads(
            "analyze",
            settings.workers(),
            () -> new AnalysisStage(contents, rows, inFlight, counts),
            rows::end,
            this::failed));
    stages.put(
        Stage.READ,
        new StageThreads(
            "read",
            settings.readers(),
            () ->
                new ReadStage(
                    candidates,
                    contents,
                    rows,
                    inFlight,
                    retry,
                    catalog,
                    counts,
                    control::stopRequested),
            contents::end,
            this::failed));
  }

  /// Waits for room.
  ///
  /// @return false if the pipeline has stopped
  boolean put(Candidate candidate) throws InterruptedException {
    return candidates.put(new ReadItem.File(candidate));
  }

  /// Waits for room.
  ///
  /// @return false if the pipeline has stopped
  boolean put(ReadItem.Archive archive) throws InterruptedException {
    return candidates.put(archive);
  }

  /// A problem of the scan takes the way of the rows.
  void put(RowItem.Problem problem) throws InterruptedException {
    rows.put(problem);
  }

  /// Starts the scan; at its end no further candidate comes.
  void scan(StageWork work) {
    stages.put(Stage.SCAN, new StageThreads("scan", 1, () -> work, candidates::end, this::failed));
  }

  boolean isScanning() {
    StageThreads scan = stages.get(Stage.SCAN);
    return scan != null && !scan.isDone();
  }

  private void failed(Throwable e) {
    failure.set(e);
    cut();
  }

  /// Drops what is not yet analysed; what is becomes rows.
  void stopSoon() {
    candidates.cut();
    contents.cut();
  }

  private void cut() {
    candidates.cut();
    contents.cut();
    rows.cut();
  }

  /// Waits for all threads, but not longer than `within`.
  ///
  /// @return true where all have ended
  boolean awaitEnd(Duration within) throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    for (StageThreads threads : stages.values()) {
      if (!threads.awaitEnd(deadline)) {
        return false;
      }
    }
    return true;
  }

  /// What went wrong first, or null. Final once all threads have ended.
  @Nullable Throwable failure() {
    return failure.get();
  }

  int threads(Stage stage) {
    StageThreads threads = stages.get(stage == Stage.HASH ? Stage.READ : stage);
    return threads == null ? 1 : threads.count();
  }

  /// CPU seconds of the ended threads; reading and hashing share theirs.
  double cpuSeconds(Stage stage) {
    StageThreads threads = stages.get(stage);
    return threads == null ? 0 : threads.cpuSeconds();
  }
}
