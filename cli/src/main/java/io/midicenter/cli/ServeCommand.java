package io.midicenter.cli;

import io.midicenter.api.ApiServer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `msc serve`: the search page and the API.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the search page and the API until it is stopped (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Override
  public Integer call() throws InterruptedException {
    Path home = options.home();
    Settings settings = options.settings(home);
    try (LibrarySession session =
        LibrarySession.openToServe(
            home, settings, "serve on port " + settings.text(Setting.PORT))) {
      ApiServer server = Serving.start(session, home, settings);
      session.library().roots().follow();
      if (!options.quiet()) {
        System.out.printf("MIDI Software Center: %s  (Ctrl-C stops it)%n", server.uri());
      }
      new CountDownLatch(1).await();
      return ExitCode.DONE.code();
    }
  }
}
