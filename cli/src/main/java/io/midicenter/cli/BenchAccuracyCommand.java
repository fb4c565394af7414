package io.midicenter.cli;

import io.midicenter.bench.accuracy.AccuracyBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `msc bench accuracy`: how often analyses are right.
@Command(
    name = "accuracy",
    mixinStandardHelpOptions = true,
    description = {
      "Judges every analysis by files whose truth is known, both halves of the songs apart.",
      "It needs the development data, which are not part of the program."
    })
final class BenchAccuracyCommand implements Callable<Integer> {
  @Mixin private DevelopmentData data = new DevelopmentData();

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Only these judges, for example key,chords.")
  private List<String> only = List.of();

  @Override
  public Integer call() {
    Path folder = data.folder();
    for (String name : only) {
      if (!AccuracyBench.names().contains(name)) {
        throw CommandFailure.usage(
            "--only " + name + ": no such judge. There are " + AccuracyBench.names() + ".");
      }
    }
    try {
      AccuracyBench.run(folder, only, System.out::println);
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw CommandFailure.environment("the data cannot be judged: " + e.getMessage() + ".");
    }
  }
}
