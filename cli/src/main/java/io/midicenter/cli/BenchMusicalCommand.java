package io.midicenter.cli;

import io.midicenter.bench.musical.MusicalBench;
import io.midicenter.indexer.generations.IndexFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `msc bench musical`: whether tunes and grooves with mistakes find their files.
@Command(
    name = "musical",
    mixinStandardHelpOptions = true,
    description = {
      "Makes tunes and grooves with mistakes from the development files and counts how often the",
      "file is among the first ten hits: alone, or inside a library that holds them among others."
    })
final class BenchMusicalCommand implements Callable<Integer> {
  @Mixin private DevelopmentData data = new DevelopmentData();

  @Option(
      names = "--library",
      paramLabel = "HOME",
      description = "Search the library of this home, which holds the development files too.")
  private @Nullable Path library;

  @Option(
      names = "--generated",
      paramLabel = "N",
      description = "Search the development files among the first N files of a generated library.")
  private long generated;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed, other queries (default 1).")
  private long seed = 1;

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "Queries of a table of melodies (default ${DEFAULT-VALUE}).")
  private int queries = MusicalBench.QUERIES;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Also draw ranks by wrong notes as SVG.")
  private @Nullable Path picture;

  @Option(
      names = "--intervals",
      paramLabel = "FILE",
      description = "Also write which interval follows two others, as generated melodies are made.")
  private @Nullable Path intervals;

  @Override
  public Integer call() {
    Path folder = data.folder();
    try (var scratch = ScratchFolder.of("msc-musical")) {
      MusicalBench.run(
          folder.resolve("dev"),
          new MusicalBench.Options(
              library == null ? null : index(library),
              generated,
              seed,
              queries,
              picture,
              intervals),
          scratch.path(),
          System.out::println);
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw CommandFailure.environment("the queries cannot be made: " + e.getMessage() + ".");
    }
  }

  private static Path index(Path home) throws IOException {
    Path folder = home.resolve("index");
    Optional<String> current =
        Files.isDirectory(folder) ? IndexFolder.open(folder).current() : Optional.empty();
    if (current.isEmpty()) {
      throw CommandFailure.usage(home + ": no index there. Name the home of a library.");
    }
    return folder.resolve(current.get());
  }
}
