package io.midicenter.cli;

import io.midicenter.api.ApiConfig;
import io.midicenter.api.ApiServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/// Starts the HTTP server of a library by its settings.
final class Serving {
  private Serving() {}

  /// Where this machine reaches a server, whatever address it listens on.
  private static URI local(ApiServer server) {
    String host = String.valueOf(server.uri().getHost());
    return host.equals("0.0.0.0") || host.equals("[::]")
        ? URI.create("http://127.0.0.1:" + server.port() + "/")
        : server.uri();
  }

  /// @throws CommandFailure if the port is in use or the settings contradict each other
  static ApiServer start(LibrarySession session, Path home, Settings settings) {
    var config =
        new ApiConfig(
            settings.text(Setting.BIND),
            settings.number(Setting.PORT),
            home,
            settings.list(Setting.HOSTS),
            settings.list(Setting.EMBED_ALLOWED_ORIGINS),
            Set.of(),
            settings.isOn(Setting.IMPORT_BROWSE),
            settings.isOn(Setting.LOG_QUERIES),
            "/");
    try {
      ApiServer server = ApiServer.start(config, session.library());
      session.closeFirst(server);
      session.closeFirst(RunningService.announce(home, local(server)));
      session.library().keepVerified();
      return server;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw CommandFailure.environment(String.valueOf(e.getMessage()));
    }
  }
}
