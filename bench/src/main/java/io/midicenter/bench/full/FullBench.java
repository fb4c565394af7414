package io.midicenter.bench.full;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.ApiConfig;
import io.midicenter.api.ApiServer;
import io.midicenter.bench.corpus.CorpusGenerator;
import io.midicenter.bench.load.SearchLoad;
import io.midicenter.bench.run.FolderSize;
import io.midicenter.bench.run.ProcessTimes;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The life of a large library, step by step: generate, import, import again, compare every fact of
/// every document with its rows, rebuild while it is searched, compare all ids and versions again.
/// Each step is measured by itself and kept in `results.json`; a run that was stopped goes on with
/// the step it was in.
///
/// *Threads:* one run, one thread; searches of the rebuild leave from a second one.
public final class FullBench {
  private static final double SEARCHES_PER_SECOND = 20;
  private static final String FACETS = "key,instrument,kind,tag,bpm";

  private final Path work;
  private final long files;
  private final Consumer<String> tell;
  private final Results results;

  private FullBench(Path work, long files, Consumer<String> tell, Results results) {
    this.work = work;
    this.files = files;
    this.tell = tell;
    this.results = results;
  }

  /// @param work folder for the generated files, the library and the results
  /// @throws IOException if a file cannot be written, or the library cannot be opened
  /// @throws IllegalStateException if a step did not end well
  public static void run(Path work, long files, Consumer<String> tell)
      throws IOException, InterruptedException {
    Files.createDirectories(work);
    new FullBench(work, files, tell, Results.open(work.resolve("results.json"))).run();
  }

  private void run() throws IOException, InterruptedException {
    step("generate", this::generate);
    Path home = work.resolve("library");
    try (Library library = Library.open(LibraryConfig.standard(home))) {
      step("import", () -> imported(library, home));
      step("import again", () -> imported(library, home));
      step("verify", () -> verified(library, true));
      step("rebuild", () -> rebuilt(library, home));
      step("verify again", () -> verified(library, false));
    }
    Path picture = work.resolve("growth.svg");
    Files.writeString(picture, GrowthPicture.svg(results.of("import").path("growth")));
    tell.accept("results: " + work.resolve("results.json") + ", picture: " + picture);
  }

  private interface Step {
    ObjectNode run() throws IOException, InterruptedException;
  }

  private void step(String name, Step step) throws IOException, InterruptedException {
    if (results.has(name)) {
      tell.accept(name + ": known from an earlier run");
      return;
    }
    tell.accept(name + " ...");
    long start = System.nanoTime();
    ObjectNode result = step.run();
    result.put("seconds", (System.nanoTime() - start) / 1e9);
    results.put(name, result);
    tell.accept(name + ": " + result);
  }

  private ObjectNode generate() throws IOException {
    CorpusGenerator.Shape shape =
        new CorpusGenerator(1)
            .write(
                corpus(),
                files,
                done -> {
                  if (done % 100_000 == 0) {
                    tell.accept(String.format(Locale.ROOT, "  %,d of %,d files", done, files));
                  }
                });
    return Results.object().put("shape", shape.toString()).put("bytes", shape.bytes());
  }

  private Path corpus() {
    return work.resolve("files");
  }

  private ObjectNode imported(Library library, Path home) throws IOException, InterruptedException {
    ProcessTimes before = ProcessTimes.now(home);
    long start = System.nanoTime();
    var growth = new Growth();
    TaskView task = library.tasks().start(TaskRequest.Import.of(corpus().toAbsolutePath()));
    long heap = 0;
    while (task.finishedAt() == null) {
      long after = task.progress().done();
      task = next(library, task);
      heap = Math.max(heap, heapBytes());
      growth.look(task, (System.nanoTime() - start) / 1e9, heapBytes());
      if (task.progress().done() / 100_000 > after / 100_000) {
        tell.accept(
            String.format(
                Locale.ROOT,
                "  %,d files, %.0f/s, slowest %s",
                task.progress().done(),
                task.progress().rate(),
                task.progress().slowestStage()));
      }
    }
    if (!library.waitForIndex(Duration.ofMinutes(10))) {
      throw new IllegalStateException("the index did not follow within ten minutes");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    ProcessTimes used = ProcessTimes.now(home).since(before);
    if (!(report(task) instanceof TaskReport.Import report)) {
      throw new IllegalStateException("no report of an import: " + task);
    }
    ObjectNode result =
        Results.object()
            .put("files", report.seen())
            .put("filesPerSecond", report.seen() / seconds)
            .put("added", report.added())
            .put("failed", report.failed())
            .put("programCpuSeconds", used.program())
            .put("postgresCpuSeconds", used.postgres())
            .put("heapPeakMb", heap >> 20)
            .put("rowBytes", FolderSize.of(home.resolve("pg/18/data/base")))
            .put("indexBytes", FolderSize.of(home.resolve("index")));
    ObjectNode stages = result.putObject("stages");
    report
        .stages()
        .forEach((stage, times) ->
            stages
                .putObject(stage.word())
                .put("files", times.files())
                .put("busySeconds", times.seconds())
                .put("cpuSeconds", times.cpuSeconds())
                .put("p50Us", times.p50Us())
                .put("p95Us", times.p95Us()));
    result.set("growth", growth.points());
    return result;
  }

  /// The task after its next event, or a second later.
  private static TaskView next(Library library, TaskView task) throws InterruptedException {
    library.tasks().events(task.id(), Long.MAX_VALUE, Duration.ofMillis(250));
    return library.tasks().get(task.id()).orElseThrow();
  }

  private static long heapBytes() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static TaskReport report(TaskView task) {
    TaskReport report = task.report();
    if (task.state() != TaskState.SUCCEEDED || report == null) {
      throw new IllegalStateException(
          "%s ended as %s: %s".formatted(task.kind(), task.state().word(), task.error()));
    }
    return report;
  }

  private static ObjectNode verified(Library library, boolean deep) throws InterruptedException {
    TaskView task = library.tasks().start(new TaskRequest.Verify(deep, false));
    if (!(report(library.tasks().await(task.id())) instanceof TaskReport.Verify report)) {
      throw new IllegalStateException("no report of a comparison: " + task);
    }
    return Results.object()
        .put("equal", report.equal())
        .put("level", report.level())
        .put("checked", report.checked())
        .put("missing", report.missingCount())
        .put("extra", report.extraCount())
        .put("stale", report.staleCount())
        .put("changed", report.changedCount());
  }

  private ObjectNode rebuilt(Library library, Path home) throws IOException, InterruptedException {
    try (var server = ApiServer.start(ApiConfig.loopback(home, 0), library)) {
      String key = Files.readString(home.resolve("admin.key")).strip();
      return rebuilt(library, new SearchLoad(server.uri(), key));
    }
  }

  private static ObjectNode rebuilt(Library library, SearchLoad load)
      throws IOException, InterruptedException {
    SearchLoad.Outcome quiet = load.run(SEARCHES_PER_SECOND, 15, FACETS, 1);
    var searching = new AtomicBoolean(true);
    var outcome = new CompletableFuture<SearchLoad.Outcome>();
    long start = System.nanoTime();
    TaskView task = library.tasks().start(new TaskRequest.Rebuild());
    Thread searches =
        Thread.ofPlatform()
            .name("searches")
            .start(() -> {
              try {
                outcome.complete(load.run(SEARCHES_PER_SECOND, searching::get, FACETS, 2));
              } catch (IOException | InterruptedException | RuntimeException e) {
                outcome.completeExceptionally(e);
              }
            });
    TaskView ended = library.tasks().await(task.id());
    double seconds = (System.nanoTime() - start) / 1e9;
    searching.set(false);
    searches.join();
    SearchLoad.Outcome loaded = outcome.join();
    if (!(report(ended) instanceof TaskReport.Rebuild report)) {
      throw new IllegalStateException("no report of a rebuild: " + ended);
    }
    return Results.object()
        .put("documents", report.documents())
        .put("rebuildSeconds", seconds)
        .put("searchesBefore", quiet.answered())
        .put("p95MsBefore", quiet.p95Ms())
        .put("searches", loaded.answered())
        .put("failedSearches", loaded.failed())
        .put("p50Ms", loaded.p50Ms())
        .put("p95Ms", loaded.p95Ms())
        .put("p99Ms", loaded.p99Ms());
  }
}
