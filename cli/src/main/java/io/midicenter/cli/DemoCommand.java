package io.midicenter.cli;

import io.midicenter.api.ApiServer;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `msc demo`: the demo library on the page, in a home of its own.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Imports the demo library into a home of its own and serves the page.")
final class DemoCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Override
  public Integer call() throws InterruptedException {
    Path files = demoLibrary();
    Path home =
        options.homeGiven()
            ? options.home()
            : options.home().resolveSibling(options.home().getFileName() + "-demo");
    Settings settings = options.settings(home);
    try (LibrarySession session =
        LibrarySession.open(home, settings, "demo on port " + settings.text(Setting.PORT))) {
      ApiServer server = Serving.start(session, home, settings);
      session.library().roots().follow();
      TaskView imported = session.follow(TaskRequest.Import.of(files), Terminal.progress(options));
      if (!options.quiet()) {
        if (imported.report() != null) {
          ReportText.lines(imported.report()).forEach(System.out::println);
        }
        System.out.printf("The demo library is on %s  (Ctrl-C stops it)%n", server.uri());
      }
      new CountDownLatch(1).await();
      return ExitCode.DONE.code();
    }
  }

  /// The folder of demo files, beside the launcher.
  static Path demoLibrary() {
    String install = System.getProperty("msc.install", "");
    Path folder = Path.of(install, "demo-library").toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw CommandFailure.environment(
          folder
              + ": the demo library is not there. Start the program by its launcher msc, or import a folder of your own.");
    }
    return folder;
  }
}
