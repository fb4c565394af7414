package io.midicenter.cli;

import io.midicenter.bench.analyze.AnalyzeBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `msc bench analyze`: how fast one core analyses.
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = {
      "Analyses sets of files in memory on one core, best of several rounds.",
      "It needs the development data, which are not part of the program."
    })
final class BenchAnalyzeCommand implements Callable<Integer> {
  @Mixin private DevelopmentData data = new DevelopmentData();

  @Option(names = "--stages", description = "Microseconds by stage as well.")
  private boolean stages;

  @Override
  public Integer call() {
    Path folder = data.folder();
    try {
      AnalyzeBench.run(folder, stages, System.out::println);
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw CommandFailure.environment("the files cannot be read: " + e.getMessage() + ".");
    }
  }
}
