package io.midicenter.cli;

import io.midicenter.bench.relevance.RelevanceBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      "nDCG@10 beside plain BM25 on names, and the worst ten."
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
    Path folder = demo == null ? DevelopmentData.standard().resolve("demo-library") : demo;
    if (!Files.isDirectory(folder)) {
      throw CommandFailure.usage(
          folder + ": no such folder. Name the demo library with --demo DIR.");
    }
    try (var work = ScratchFolder.of("msc-relevance")) {
      RelevanceBench.run(folder, work.path(), System.out::println);
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw CommandFailure.environment("relevance cannot be measured: " + e.getMessage() + ".");
    }
  }
}
