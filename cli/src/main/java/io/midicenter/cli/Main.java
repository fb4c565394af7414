package io.midicenter.cli;

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
      ServeCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      AnalyzeCommand.class,
      RebuildCommand.class,
      VerifyCommand.class,
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
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /// Runs one command and returns its exit code.
  static int run(String... args) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(new FailureReport())
        .setParameterExceptionHandler(new UsageReport())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }
}
