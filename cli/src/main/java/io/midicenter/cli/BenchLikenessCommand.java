package io.midicenter.cli;

import io.midicenter.bench.accuracy.LikenessBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `msc bench likeness`: whether near files are alike in what people name.
@Command(
    name = "likeness",
    mixinStandardHelpOptions = true,
    description = {
      "How many of a groove's ten nearest by rhythm share its style, and of a pop song's ten nearest",
      "by harmony its progression, beside ten files at random."
    })
final class BenchLikenessCommand implements Callable<Integer> {
  @Mixin private DevelopmentData data = new DevelopmentData();

  @Override
  public Integer call() {
    Path folder = data.folder();
    try (var scratch = ScratchFolder.of("msc-likeness")) {
      LikenessBench.run(folder, scratch.path(), System.out::println);
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw CommandFailure.environment("the files cannot be compared: " + e.getMessage() + ".");
    }
  }
}
