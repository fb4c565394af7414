package io.midicenter.bench.run;

import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Imports a folder into fresh libraries and says what it cost: a cold run, a warm one in the same
/// JVM, and the unchanged library once more. Starting PostgreSQL is left out of the times.
public final class ImportBench {
  private ImportBench() {}

  /// What one run cost.
  ///
  /// @param seconds until every file is in the database and searchable
  /// @param heapPeakMb sum of the peaks of the heap's pools
  public record Run(
      String name,
      long files,
      long failed,
      double seconds,
      double programCpu,
      double postgresCpu,
      long heapPeakMb,
      long rowBytes,
      long indexBytes,
      TaskReport.Import report) {
    @Override
    public String toString() {
      var text =
          new StringBuilder(
              String.format(
                  Locale.ROOT,
                  "%s: %,d files (%d with problems) in %.1f s = %,.0f files/s; CPU program %.1f s, PostgreSQL %.1f s; heap peak %d MB; rows %.0f, index %.0f bytes a file",
                  name,
                  files,
                  failed,
                  seconds,
                  files / seconds,
                  programCpu,
                  postgresCpu,
                  heapPeakMb,
                  (double) rowBytes / files,
                  (double) indexBytes / files));
      report
          .stages()
          .forEach((stage, times) ->
              text.append(
                  String.format(
                      Locale.ROOT,
                      "%n  %-8s %,9d files, busy %6.1f s, p50 %d us, p95 %d us, p99 %d us",
                      stage.name().toLowerCase(Locale.ROOT),
                      times.files(),
                      times.seconds(),
                      times.p50Us(),
                      times.p95Us(),
                      times.p99Us())));
      return text.toString();
    }
  }

  /// Runs cold, warm and again.
  ///
  /// @throws IOException if the homes cannot be made
  /// @throws IllegalStateException if an import did not end well
  public static List<Run> run(Path folder, Path scratch, Consumer<String> tell)
      throws IOException, InterruptedException {
    var runs = new ArrayList<Run>();
    try (Library cold = Library.open(LibraryConfig.standard(scratch.resolve("cold")))) {
      runs.add(imported("cold", cold, scratch.resolve("cold"), folder));
      tell.accept(runs.getLast().toString());
    }
    Path warmHome = scratch.resolve("warm");
    try (Library warm = Library.open(LibraryConfig.standard(warmHome))) {
      runs.add(imported("warm", warm, warmHome, folder));
      tell.accept(runs.getLast().toString());
      runs.add(imported("again, unchanged", warm, warmHome, folder));
      tell.accept(runs.getLast().toString());
    }
    return runs;
  }

  private static Run imported(String name, Library library, Path home, Path folder)
      throws IOException, InterruptedException {
    System.gc();
    resetPeaks();
    ProcessTimes before = ProcessTimes.now(home);
    long start = System.nanoTime();
    TaskView task = library.tasks().start(TaskRequest.Import.of(folder));
    task = library.tasks().await(task.id());
    if (!library.waitForIndex(Duration.ofMinutes(5))) {
      throw new IllegalStateException("the index did not follow within five minutes");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    ProcessTimes used = ProcessTimes.now(home).since(before);
    if (task.state() != TaskState.SUCCEEDED
        || !(task.report() instanceof TaskReport.Import report)) {
      throw new IllegalStateException(
          "the import ended as " + task.state().word() + ": " + task.error());
    }
    return new Run(
        name,
        report.seen(),
        report.failed(),
        seconds,
        used.program(),
        used.postgres(),
        heapPeak() >> 20,
        FolderSize.of(home.resolve("pg/18/data/base")),
        FolderSize.of(home.resolve("index")),
        report);
  }

  private static void resetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long heapPeak() {
    long sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      sum += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    return sum;
  }

  /// A scratch folder beside the files to import, on the same disk.
  public static Path scratch() throws IOException {
    return Files.createTempDirectory("msc-bench");
  }
}
