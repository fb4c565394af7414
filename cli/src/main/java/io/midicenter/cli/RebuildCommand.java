package io.midicenter.cli;

import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `msc rebuild`: makes the index again from the rows.
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = "Makes the index again from the database, without reading a MIDI file.")
final class RebuildCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Option(
      names = "--rollback",
      description = "Go back to the index before the last rebuild: it catches up and serves again.")
  private boolean rollback;

  @Override
  public Integer call() throws InterruptedException {
    Path home = options.home();
    try (TaskPlace place = TaskPlace.open(home, options.settings(home), "rebuild")) {
      TaskRequest request = rollback ? new TaskRequest.Rollback() : new TaskRequest.Rebuild();
      TaskView task = place.follow(request, Terminal.progress(options));
      if (task.report() != null && !options.quiet()) {
        ReportText.lines(task.report()).forEach(System.out::println);
      }
      return (task.state() == TaskState.SUCCEEDED ? ExitCode.DONE : ExitCode.ENVIRONMENT).code();
    }
  }
}
