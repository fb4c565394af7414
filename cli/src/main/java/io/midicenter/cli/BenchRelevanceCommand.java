package io.midicenter.cli;

import io.midicenter.bench.relevance.RelevanceBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `msc bench relevance`: whether the best hits are what was meant.
@Command(
    name = "relevance",
    mixinStandardHelpOptions = true,
    description = {
      "Asks 60 labelled queries over the names of the demo library and of 20,000 generated files:",
      "nDCG@10 beside plain BM25 on names, and the worst ten. Takes less than a minute."
    })
final class BenchRelevanceCommand implements Callable<Integer> {
  @Option(
      names = "--demo",
      paramLabel = "DIR",
      description =
          "The demo library (default: demo-library in $MSC_SHARED/data, else in ../shared/data).")
  private @Nullable Path demo;

  @Override
  public Integer call() {
    Path folder = demo == null ? BenchAccuracyCommand.standard().resolve("demo-library") : demo;
    if (!Files.isDirectory(folder)) {
      throw CommandFailure.usage(
          folder + ": no such folder. Name the demo library with --demo DIR.");
    }
    try {
      Path work = Files.createTempDirectory("msc-relevance");
      try {
        RelevanceBench.run(folder, work, System.out::println);
      } finally {
        delete(work);
      }
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw CommandFailure.environment("relevance cannot be measured: " + e.getMessage() + ".");
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (var walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
