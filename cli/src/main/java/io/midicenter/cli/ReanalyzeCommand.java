package io.midicenter.cli;

import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `msc reanalyze`: brings the facts of a library up to date after an update of the program.
@Command(
    name = "reanalyze",
    mixinStandardHelpOptions = true,
    description = {
      "Analyses again what an older version of the program analysed.",
      "Files that are away keep their facts; run it again when their disk is back. It may be stopped at any time and goes on where it ended."
    })
final class ReanalyzeCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Override
  public Integer call() throws InterruptedException {
    Path home = options.home();
    try (TaskPlace place = TaskPlace.open(home, options.settings(home), "reanalyze")) {
      TaskView task = place.follow(new TaskRequest.Reanalyze(), Terminal.progress(options));
      if (!(task.report() instanceof TaskReport.Reanalyze report)) {
        throw CommandFailure.environment(
            "reanalyze ended as " + task.state().word() + " without a report.");
      }
      if (!options.quiet()) {
        ReportText.lines(report).forEach(System.out::println);
      }
      if (task.state() != TaskState.SUCCEEDED) {
        System.err.println("msc: the analysis was stopped; the next run goes on where it ended.");
      }
      return (report.failed() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED).code();
    }
  }
}
