package io.midicenter.bench.analyze;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.analysis.engine.Stage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// `msc bench analyze`: the best of several rounds over each set, one thread, files in memory.
public final class AnalyzeBench {
  private static final int ROUNDS = 12;

  private final Consumer<String> out;

  private AnalyzeBench(Consumer<String> out) {
    this.out = out;
  }

  /// @param data the folder that holds `dev/`
  /// @param stages print microseconds by stage as well
  /// @throws IOException if a file cannot be read
  public static void run(Path data, boolean stages, Consumer<String> out) throws IOException {
    Path dev = data.resolve("dev");
    var sets =
        List.of(
            FileSet.read(
                "pop909 main songs", dev.resolve("open/pop909"), f -> !f.contains("versions")),
            FileSet.read(
                "asap performances", dev.resolve("restricted/asap"), f -> !f.contains("score")),
            FileSet.read(
                "one-part loops", dev.resolve("open/nottingham"), f -> f.contains("/melody/")),
            FileSet.read("groove drums", dev.resolve("open/groove"), _ -> true),
            FileSet.read("all development files", dev, _ -> true));
    var bench = new AnalyzeBench(out);
    for (FileSet set : sets) {
      bench.total(set);
      if (stages) {
        bench.stages(set);
      }
    }
  }

  private void total(FileSet set) {
    var analyzer = new Analyzer();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = cpu();
      for (byte[] file : set.files()) {
        analyzer.analyze(file, 0, file.length, Limits.DEFAULT);
      }
      best = Math.min(best, cpu() - start);
    }
    int n = set.files().size();
    out.accept(
        String.format(
            Locale.ROOT,
            "%-22s %5d files of %5.1f KB: %7.1f us of CPU a file, %6.0f files/s, %4.0f MB/s",
            set.name(),
            n,
            set.bytes() / 1e3 / n,
            best / 1e3 / n,
            n * 1e9 / best,
            set.bytes() * 1e3 / best));
  }

  private void stages(FileSet set) {
    var times = new StageTimes();
    var analyzer = new Analyzer(times);
    for (int round = 0; round < ROUNDS; round++) {
      times.clear();
      for (byte[] file : set.files()) {
        times.start();
        analyzer.analyze(file, 0, file.length, Limits.DEFAULT);
      }
    }
    for (Stage stage : Stage.values()) {
      out.accept(
          String.format(
              Locale.ROOT,
              "    %-11s %7.1f us%s",
              stage.name().toLowerCase(Locale.ROOT),
              times.nanos(stage) / 1e3 / set.files().size(),
              stage == Stage.PARSE
                  ? String.format(
                      Locale.ROOT, "   %.0f MB/s", set.bytes() * 1e3 / times.nanos(stage))
                  : ""));
    }
  }

  /// CPU time of this thread in nanoseconds: other work on the machine does not count.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
