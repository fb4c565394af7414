package io.midicenter.cli;

import io.midicenter.bench.run.StartBench;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `msc bench start`: how soon a server answers.
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = {
      "Starts msc serve on a library that nobody has: time to the first answered search,",
      "then processor time and memory of the idle server."
    })
final class BenchStartCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--starts", paramLabel = "N", description = "How often (default 5).")
  private int starts = 5;

  @Option(
      names = "--idle",
      paramLabel = "SECONDS",
      description = "How long the last one is watched idle (default 30; 0 = not).")
  private int idle = 30;

  @Override
  public Integer call() throws InterruptedException {
    Path home = options.home();
    if (!Files.isDirectory(home.resolve("index"))) {
      throw CommandFailure.usage(home + ": no library is there. Import into it first.");
    }
    if (starts < 1 || idle < 0) {
      throw CommandFailure.usage("bench start: at least one start, and no time below 0.");
    }
    if (RunningService.of(home).isPresent()) {
      throw CommandFailure.environment("a server has this library: stop it first.");
    }
    try {
      StartBench.run(command(), home, starts, idle, System.out::println);
      return ExitCode.DONE.code();
    } catch (IOException | IllegalStateException e) {
      throw CommandFailure.environment("bench start: " + e.getMessage() + ".");
    }
  }

  /// This program, with the options of this Java.
  private static List<String> command() {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    return command;
  }
}
