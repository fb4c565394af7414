package io.midicenter.cli;

import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.database.ServerLook;
import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.catalog.embedded.RunningServer;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.write.CommitData;
import io.midicenter.indexer.generations.IndexFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `msc doctor` says about the server, the database and the index of a library. Nothing is
/// started, stopped or written.
final class LibraryCheck {
  private static final Duration OLD_PROOF = Duration.ofDays(7);
  private static final long FAR_BEHIND = 10_000;

  private final Path home;
  private final Settings settings;
  private final List<Finding> found = new ArrayList<>();
  private long documents = -1;
  private long watermark = -1;

  private LibraryCheck(Path home, Settings settings) {
    this.home = home;
    this.settings = settings;
  }

  static List<Finding> of(Path home, Settings settings) {
    var check = new LibraryCheck(home, settings);
    check.service();
    check.index();
    check.database();
    return check.found;
  }

  private void service() {
    RunningService service = RunningService.of(home).orElse(null);
    if (service != null) {
      found.add(
          Finding.ok("server", "process %d serves %s".formatted(service.pid(), service.uri())));
      return;
    }
    int port = settings.number(Setting.PORT);
    String bind = settings.text(Setting.BIND);
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(bind, port));
      found.add(Finding.ok("server", "none runs; port %d of %s is free".formatted(port, bind)));
    } catch (IOException e) {
      found.add(
          Finding.bad(
              "server",
              "port %d of %s cannot be listened on (%s)".formatted(port, bind, e.getMessage()),
              "Stop the program that has it, or choose another with --port."));
    }
  }

  private void index() {
    Path folder = home.resolve("index");
    if (!Files.isDirectory(folder)) {
      found.add(Finding.ok("index", "none yet"));
      return;
    }
    try {
      IndexFolder index = IndexFolder.open(folder);
      Optional<String> current = index.current();
      if (current.isEmpty()) {
        found.add(
            Finding.bad("index", folder + ": no current generation", "Make it: msc rebuild."));
        return;
      }
      try (MidiIndex opened = MidiIndex.openReadOnly(index.path(current.get()))) {
        documents = opened.documentCount();
        watermark = opened.committed().map(CommitData::watermark).orElse(-1L);
        found.add(
            Finding.ok(
                "index",
                String.format(Locale.ROOT, "%s, %,d documents", current.get(), documents)));
      }
    } catch (IOException | RuntimeException e) {
      found.add(
          Finding.bad(
              "index",
              folder + ": cannot be read (" + e.getMessage() + ")",
              "Check its rights, or make it again: msc rebuild."));
    }
  }

  private void database() {
    try {
      DatabaseConfig.External server = server();
      if (server != null) {
        look(ServerLook.of(server, watermark), server.url());
      }
    } catch (EnvironmentException e) {
      found.add(Finding.bad("database", String.valueOf(e.getMessage()), ""));
    }
  }

  private DatabaseConfig.@Nullable External server() {
    return switch (LibrarySession.database(home, settings)) {
      case DatabaseConfig.External external -> external;
      case DatabaseConfig.Embedded _ -> {
        RunningServer running = RunningServer.of(home).orElse(null);
        if (running == null) {
          boolean made = Files.isDirectory(home.resolve("pg").resolve("18").resolve("data"));
          found.add(
              Finding.ok(
                  "database",
                  made
                      ? "PostgreSQL of the library, stopped: its tables are looked at while it runs"
                      : "PostgreSQL of the library, not made yet"));
          yield null;
        }
        yield new DatabaseConfig.External(running.url(), running.user(), running.password());
      }
    };
  }

  private void look(ServerLook look, String url) {
    found.add(Finding.ok("database", "PostgreSQL " + look.version() + " at " + url));
    if (look.schema() == null) {
      found.add(Finding.ok("tables", "none yet"));
      return;
    }
    String tables =
        String.format(Locale.ROOT, "version %s, %,d contents", look.schema(), look.contents());
    if (look.schemaIsNewer()) {
      found.add(
          Finding.bad(
              "tables",
              tables + ", and this program knows version " + look.programSchema(),
              "Install the newer program."));
    } else if (!look.programSchema().equals(look.schema())) {
      found.add(
          Finding.warn(
              "tables",
              tables + ", older than this program (" + look.programSchema() + ")",
              "The next start brings them up to date; msc backup first, if you like."));
    } else {
      found.add(Finding.ok("tables", tables));
    }
    feed(look);
    proof(look);
  }

  private void feed(ServerLook look) {
    Long behind = look.behind();
    if (behind == null) {
      if (look.contents() > 0) {
        found.add(
            Finding.bad(
                "feed", "rows without an index", "The next start makes it, or msc rebuild."));
      }
      return;
    }
    String text =
        String.format(Locale.ROOT, "the committed index is %,d changes behind the rows", behind);
    found.add(
        behind < FAR_BEHIND
            ? Finding.ok("feed", text)
            : Finding.warn("feed", text, "It catches up while the server runs: msc serve."));
  }

  private void proof(ServerLook look) {
    Instant at = look.verified();
    if (at == null) {
      found.add(Finding.warn("verify", "rows and index were never compared", "Do so: msc verify."));
    } else if (!look.equal()) {
      found.add(
          Finding.bad(
              "verify", "rows and index differed on " + at, "Mend it: msc verify --repair."));
    } else if (at.isBefore(Instant.now().minus(OLD_PROOF))) {
      found.add(Finding.warn("verify", "rows and index were equal on " + at, "Again: msc verify."));
    } else {
      found.add(Finding.ok("verify", "rows and index were equal on " + at));
    }
  }
}
