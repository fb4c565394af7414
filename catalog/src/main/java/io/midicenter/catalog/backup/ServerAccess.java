package io.midicenter.catalog.backup;

import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.database.LibraryClaim;
import io.midicenter.catalog.embedded.EmbeddedPostgres;
import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.catalog.embedded.LibraryLock;
import io.midicenter.catalog.embedded.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/// The server of a library for work on the whole of it: no pools, no migration. What was started
/// for it is stopped at the end. For one thread.
final class ServerAccess implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final DatabaseConfig.External server;

  private ServerAccess(DatabaseConfig.External server) {
    this.server = server;
  }

  /// For a reader, beside whatever program works with the library; where none does, the library's
  /// own server is started for the time of the reading.
  ///
  /// @throws EnvironmentException if there is no library, or its server does not start
  static ServerAccess forReading(Path home, DatabaseConfig config) {
    return switch (config) {
      case DatabaseConfig.External external -> new ServerAccess(external);
      case DatabaseConfig.Embedded own -> {
        RunningServer running = RunningServer.of(home).orElse(null);
        if (running != null) {
          yield new ServerAccess(
              new DatabaseConfig.External(running.url(), running.user(), running.password()));
        }
        if (!Files.isDirectory(home.resolve("pg").resolve("18").resolve("data"))) {
          throw new EnvironmentException(
              "There is no library in %s: name its folder with --home.".formatted(home));
        }
        yield started(home, own, "backup");
      }
    };
  }

  /// For a writer: no other program may have the library.
  ///
  /// @throws EnvironmentException naming the holder if one has, or if the server does not start
  static ServerAccess alone(Path home, DatabaseConfig config, String holder) {
    ServerAccess access =
        switch (config) {
          case DatabaseConfig.Embedded own -> started(home, own, holder);
          case DatabaseConfig.External external -> {
            var direct = new ServerAccess(external);
            direct.open.push(LibraryLock.acquire(home, holder));
            yield direct;
          }
        };
    try {
      access.open.push(LibraryClaim.take(access.server, holder));
      return access;
    } catch (RuntimeException e) {
      access.close();
      throw e;
    }
  }

  private static ServerAccess started(Path home, DatabaseConfig.Embedded own, String holder) {
    LibraryLock lock = LibraryLock.acquire(home, holder);
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.open(home, own.serverUser(), null, List.of());
      var access =
          new ServerAccess(
              new DatabaseConfig.External(postgres.url(), postgres.user(), postgres.password()));
      access.open.push(lock);
      access.open.push(postgres::stop);
      return access;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  DataSource source(String application) {
    return Database.direct(server, application);
  }

  Connection connect(String application) throws SQLException {
    return source(application).getConnection();
  }

  @Override
  public void close() {
    RuntimeException failure = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        failure = new IllegalStateException("the server of the library was not given back", e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
