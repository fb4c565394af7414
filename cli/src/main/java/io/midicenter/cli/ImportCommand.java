package io.midicenter.cli;

import io.midicenter.analysis.Analysis;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `msc import`: reads files into the library.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Reads MIDI files into the library; what is unchanged is not read again.")
final class ImportCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Folders or files; none = every folder of the library again.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--rehash", description = "Read unchanged files too.")
  private boolean rehash;

  @Option(
      names = "--accept-missing",
      description = "Believe it when more than half of a folder's files are missing.")
  private boolean acceptMissing;

  @Option(names = "--verbose", description = "Also the time of each stage and the slowest files.")
  private boolean verbose;

  @Override
  public Integer call() throws InterruptedException {
    var absolute = new ArrayList<Path>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw CommandFailure.usage(path + ": no such file or folder. Check the spelling.");
      }
      if (!Files.isReadable(path)) {
        throw CommandFailure.environment(
            path + ": cannot be read. Give your user the right to read it.");
      }
      absolute.add(path.toAbsolutePath().normalize());
    }
    Path home = options.home();
    try (TaskPlace place = TaskPlace.open(home, options.settings(home), "import")) {
      if (absolute.isEmpty() && !place.hasRoots()) {
        throw CommandFailure.usage(
            "the library has no folder yet. Name one: msc import ~/Music/MIDI");
      }
      TaskView task =
          place.follow(
              new TaskRequest.Import(absolute, List.of(), rehash, acceptMissing),
              Terminal.progress(options));
      int code = finish(task);
      hint(place.analysedBefore(Analysis.VERSION));
      return code;
    }
  }

  /// An import does not analyse again what is unchanged: reading every file of a large collection
  /// once more is for its owner to decide.
  private void hint(long old) {
    if (old > 0 && !options.quiet()) {
      System.out.printf(
          Locale.ROOT,
          "%,d files were analysed by an older version of the program: msc reanalyze brings them up to date.%n",
          old);
    }
  }

  private int finish(TaskView task) {
    if (!(task.report() instanceof TaskReport.Import report)) {
      throw CommandFailure.environment(
          "the import ended as " + task.state().word() + " without a report.");
    }
    if (!options.quiet()) {
      ReportText.lines(report).forEach(System.out::println);
      if (verbose) {
        ReportText.details(report).forEach(System.out::println);
      }
    }
    if (task.state() != TaskState.SUCCEEDED) {
      System.err.println("msc: the import was stopped; the next one goes on where it ended.");
    } else if (report.seen() == 0 && report.vanished() == 0 && report.failed() == 0) {
      throw CommandFailure.usage(
          (paths.isEmpty() ? "the folders of the library" : paths.toString())
              + ": no MIDI file (.mid .midi .kar .rmi .smf) there. Name another folder.");
    }
    return (report.failed() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED).code();
  }
}
