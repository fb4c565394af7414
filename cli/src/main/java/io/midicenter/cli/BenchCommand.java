package io.midicenter.cli;

import io.midicenter.bench.corpus.CorpusGenerator;
import io.midicenter.bench.full.FullBench;
import io.midicenter.bench.load.SearchLoad;
import io.midicenter.bench.run.HashBench;
import io.midicenter.bench.run.ImportBench;
import io.midicenter.bench.run.RowsBench;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `msc bench`: how fast, measured how.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures the program: generate files, import them, search them.",
    subcommands = {
      BenchCommand.Generate.class,
      BenchCommand.Import.class,
      BenchCommand.Search.class,
      BenchAccuracyCommand.class,
      BenchRelevanceCommand.class,
      BenchAnalyzeCommand.class,
      BenchMusicalCommand.class,
      BenchLikenessCommand.class,
      BenchCommand.Hash.class,
      BenchStartCommand.class,
      BenchCommand.Full.class
    })
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandFailure.usage(
        "bench: name what to measure: generate, import, search, accuracy, relevance, analyze, musical, hash, start or full.");
  }

  @Command(
      name = "generate",
      mixinStandardHelpOptions = true,
      description = "Makes a collection of MIDI files by a seed.")
  static final class Generate implements Callable<Integer> {
    @Option(names = "--files", paramLabel = "N", required = true, description = "How many.")
    private long files;

    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "Another seed, other files (default 1).")
    private long seed = 1;

    @Parameters(paramLabel = "DIR", description = "Empty or new folder.")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws IOException {
      if (Files.exists(directory) && !isEmpty(directory)) {
        throw CommandFailure.usage(directory + ": is not empty. Name a new folder.");
      }
      try {
        CorpusGenerator.Shape shape =
            new CorpusGenerator(seed)
                .write(
                    directory,
                    files,
                    done -> System.err.printf(Locale.ROOT, "\r%,d of %,d files", done, files));
        System.err.println();
        System.out.println(shape);
        return ExitCode.DONE.code();
      } catch (IOException e) {
        throw CommandFailure.environment(
            directory + ": cannot be written (" + e.getMessage() + ").");
      }
    }

    private static boolean isEmpty(Path folder) throws IOException {
      try (var entries = Files.list(folder)) {
        return entries.findAny().isEmpty();
      }
    }
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Imports a folder into fresh libraries: cold, warm, and unchanged once more.")
  static final class Import implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder of MIDI files.")
    private Path directory = Path.of("");

    @Option(
        names = "--keep",
        paramLabel = "DIR",
        description = "Keep the two libraries (cold, warm) in this folder.")
    private @Nullable Path keep;

    @Option(
        names = "--no-analysis",
        description = "Only list, read, hash and write rows: cold and warm.")
    private boolean noAnalysis;

    @Override
    public Integer call() throws IOException, InterruptedException {
      if (!Files.isDirectory(directory)) {
        throw CommandFailure.usage(directory + ": no such folder.");
      }
      Path scratch = keep == null ? ImportBench.scratch() : keep.toAbsolutePath();
      if (noAnalysis) {
        RowsBench.run(directory.toAbsolutePath().normalize(), scratch, System.out::println);
        System.out.println("libraries: " + scratch);
        return ExitCode.DONE.code();
      }
      ImportBench.run(directory.toAbsolutePath().normalize(), scratch, System.out::println);
      System.out.println("libraries: " + scratch);
      return ExitCode.DONE.code();
    }
  }

  @Command(
      name = "hash",
      mixinStandardHelpOptions = true,
      description = "Reads and hashes a folder's files, as an import does, four times.")
  static final class Hash implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder of MIDI files.")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
      try {
        HashBench.run(directory.toAbsolutePath().normalize(), System.out::println);
        return ExitCode.DONE.code();
      } catch (IOException e) {
        throw CommandFailure.usage(directory + ": cannot be listed (" + e.getMessage() + ").");
      }
    }
  }

  @Command(
      name = "full",
      mixinStandardHelpOptions = true,
      description = {
        "The life of a large library: generate, import, import again, verify, rebuild under",
        "searches, verify again. Stopped, it goes on where it was; results as JSON."
      })
  static final class Full implements Callable<Integer> {
    @Option(
        names = "--files",
        paramLabel = "N",
        description = "How many (default 1720000; they need about 25 GB).")
    private long files = 1_720_000;

    @Parameters(paramLabel = "DIR", description = "Folder for files, library and results.")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
      try {
        FullBench.run(directory.toAbsolutePath().normalize(), files, System.out::println);
        return ExitCode.DONE.code();
      } catch (IOException e) {
        throw CommandFailure.environment(directory + ": " + e.getMessage());
      }
    }
  }

  @Command(
      name = "search",
      mixinStandardHelpOptions = true,
      description = "Searches a running server as its users would (open loop, Poisson).")
  static final class Search implements Callable<Integer> {
    private static final int SINGLE_REQUESTS = 200;
    private static final int P95_MS = 100;

    @Mixin private HomeOptions options = new HomeOptions();

    @Option(names = "--rate", paramLabel = "N", description = "Searches a second (default 20).")
    private double rate = 20;

    @Option(
        names = "--find-rate",
        description = "Raises the rate until 95 %% of the answers take more than 100 ms.")
    private boolean findRate;

    @Option(names = "--seconds", paramLabel = "N", description = "How long (default 30).")
    private int seconds = 30;

    @Option(
        names = "--facets",
        paramLabel = "FIELD,…",
        description = "Facets of each search (default: those of the page).")
    private String facets = SearchLoad.PAGE_FACETS;

    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "Another seed, other searches (default 1).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, InterruptedException {
      Path home = options.home();
      Settings settings = options.settings(home);
      Path keyFile = home.resolve("admin.key");
      if (!Files.exists(keyFile)) {
        throw CommandFailure.usage(keyFile + ": not there. Start msc serve with this home first.");
      }
      URI server = URI.create("http://127.0.0.1:" + settings.text(Setting.PORT) + "/");
      var load = new SearchLoad(server, Files.readString(keyFile).strip());
      try {
        System.out.println(
            "warm-up: " + load.run(rate, Math.max(3, seconds / 3), facets, seed + 1));
        SearchLoad.Outcome outcome = load.run(rate, seconds, facets, seed);
        System.out.println("measured: " + outcome);
        load.singly(SINGLE_REQUESTS, facets, seed).forEach(System.out::println);
        if (findRate) {
          double most =
              load.highestRate(
                  rate, P95_MS, seconds, facets, seed + 2, step -> System.out.println(step));
          System.out.printf(
              "highest rate with p95 of %d ms: %.0f searches a second%n", P95_MS, most);
        }
        return (outcome.failed() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED).code();
      } catch (IOException e) {
        throw CommandFailure.environment(
            server
                + ": does not answer ("
                + e.getMessage()
                + "). Is msc serve running with this home?");
      }
    }
  }
}
