package io.midicenter.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The only `main` of the program: `msc COMMAND …`.
@Command(
    name = "msc",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Searches MIDI collections by words, tempo, key, instrument and tags.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ImportCommand.class,
      WatchCommand.class,
      KeysCommand.class,
      RootsCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      SimilarCommand.class,
      CompatibleCommand.class,
      DuplicatesCommand.class,
      AnalyzeCommand.class,
      RebuildCommand.class,
      ReanalyzeCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DoctorCommand.class,
      BenchCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "From a source checkout also: ./msc build (Maven on the right JDK), ./msc test [--long].",
      "Exit codes: 0 done, 1 done with some files failed, 2 usage, 3 environment."
    })
public final class Main {
  /// Lucene tells through java.util.logging that it found the vector module: of no use to people.
  /// Kept here, because loggers without a reference are forgotten together with their level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /// Runs one command and returns its exit code.
  static int run(String... args) {
    LUCENE.setLevel(Level.WARNING);
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(new FailureReport())
        .setParameterExceptionHandler(new UsageReport())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }
}
