package io.midicenter.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `msc verify`: proves that database and index agree.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Compares database and index: exit code 0 equal, 1 differences, 3 could not run.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Option(
      names = "--deep",
      description =
          "Check every byte of the index files, and compare every document with its rows.")
  private boolean deep;

  @Option(names = "--repair", description = "Mend what differs: the index follows the database.")
  private boolean repair;

  @Option(names = "--json", description = "The result as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException, JsonProcessingException {
    Path home = options.home();
    try (TaskPlace place = TaskPlace.open(home, options.settings(home), "verify")) {
      TaskView task =
          place.follow(new TaskRequest.Verify(deep, repair), Terminal.progress(options));
      if (task.state() != TaskState.SUCCEEDED
          || !(task.report() instanceof TaskReport.Verify report)) {
        throw CommandFailure.environment(
            "verify ended as " + task.state().word() + ": start it again.");
      }
      if (json) {
        System.out.println(new ObjectMapper().writeValueAsString(report));
      } else if (!options.quiet()) {
        ReportText.lines(report).forEach(System.out::println);
      }
      boolean mended =
          repair
              && report.damage().isEmpty()
              && report.catalog().isEmpty()
              && report.repaired() >= report.differences();
      return (report.equal() || mended ? ExitCode.DONE : ExitCode.SOME_FAILED).code();
    }
  }
}
