package io.midicenter.cli;

import io.midicenter.bench.accuracy.LikenessBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `msc bench likeness`: whether near files are alike in what people name.
@Command(
    name = "likeness",
    mixinStandardHelpOptions = true,
    description = {
      "How many of a groove's ten nearest by rhythm share its style, and of a pop song's ten nearest",
      "by harmony its progression, beside ten files at random."
    })
final class BenchLikenessCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder that holds dev/ (default: $MSC_SHARED/data, else ../shared/data).")
  private @Nullable Path data;

  @Override
  public Integer call() {
    Path folder = data == null ? BenchAccuracyCommand.standard() : data;
    if (!Files.exists(folder.resolve("dev/truth.tsv"))) {
      throw CommandFailure.usage(
          folder + ": holds no dev/truth.tsv. Name the development data with --data DIR.");
    }
    try (var scratch = ScratchFolder.of("msc-likeness")) {
      LikenessBench.run(folder, scratch.path(), System.out::println);
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw CommandFailure.environment("the files cannot be compared: " + e.getMessage() + ".");
    }
  }
}
