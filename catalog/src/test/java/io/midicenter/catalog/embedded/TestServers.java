package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What tests need of a server beyond the product's face.
public final class TestServers {
  private TestServers() {}

  public static Connection superuser(EmbeddedPostgres server, String database) throws SQLException {
    return DriverManager.getConnection(
        server.url(database), ServerTools.SUPERUSER, server.passwords().superuser());
  }

  public static String url(EmbeddedPostgres server, String database) {
    return server.url(database);
  }

  public static void delete(Path folder) throws IOException {
    PostgresBinaries.delete(folder);
  }

  /// Ends the server of a data directory that nobody needs again: without a checkpoint.
  public static void end(Path data) throws IOException {
    PostmasterPid owner = PostmasterPid.read(data);
    if (owner != null && ServerProcess.serves(owner.pid(), data)) {
      new ProcessBuilder("kill", "-QUIT", Long.toString(owner.pid())).start();
      while (!ServerProcess.serving(data).isEmpty()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
  }

  /// Stops and removes what test runs that were killed left in `base/run-<pid>`.
  public static void clearDeadRuns(Path base) throws IOException {
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(base, "run-*")) {
      for (Path run : runs) {
        long pid = Long.parseLong(run.getFileName().toString().substring(4));
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
          continue;
        }
        Path data = run.resolve("pg/18/data");
        if (Files.exists(PostmasterPid.file(data))) {
          end(data.toRealPath());
        }
        delete(run);
      }
    }
  }
}
