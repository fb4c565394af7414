package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What must be true of a running server before anything is written to it, and the role and
/// database that the pools need.
final class ServerCheck {
  private static final List<String> DURABLE =
      List.of("fsync", "full_page_writes", "synchronous_commit");
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long LEAVING_NANOS = TimeUnit.SECONDS.toNanos(2);

  private ServerCheck() {}

  /// @throws EnvironmentException if a durability setting is off, or the server is another one
  static void prepare(EmbeddedPostgres server) throws IOException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      long running = number(statement, "SELECT system_identifier FROM pg_control_system()");
      if (running != server.systemIdentifierOnDisk()) {
        throw new EnvironmentException(
            "The PostgreSQL on port %d is not the one of %s: stop it, then start again."
                .formatted(server.port(), server.dataDirectory()));
      }
      for (String setting : DURABLE) {
        // the last option on a command line wins, and files can be edited: ask what is in force
        String value = text(statement, "SHOW " + setting);
        if (!value.equals("on")) {
          throw new EnvironmentException(
              "PostgreSQL in %s runs with %s=%s, and a power cut would destroy the library: remove that setting and start again."
                  .formatted(server.dataDirectory(), setting, value));
        }
      }
      makeRoleAndDatabase(server, statement);
    } catch (SQLException e) {
      throw new ServerAbsentException(
          "PostgreSQL in %s does not answer as it should: %s. See its log in %s."
              .formatted(
                  server.dataDirectory(), e.getMessage(), server.dataDirectory().resolve("log")),
          e);
    }
  }

  /// True if a client other than this one stays connected to the library's database: a backend
  /// whose client has just closed its connection is still listed for a moment.
  static boolean othersConnected(EmbeddedPostgres server) {
    long deadline = System.nanoTime() + LEAVING_NANOS;
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      while (clients(statement) > 0) {
        if (System.nanoTime() - deadline > 0) {
          return true;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      return false;
    } catch (SQLException e) {
      return false;
    }
  }

  private static long clients(Statement statement) throws SQLException {
    return number(
        statement,
        "SELECT count(*) FROM pg_stat_activity WHERE datname = '%s' AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
            .formatted(EmbeddedPostgres.DATABASE));
  }

  private static void makeRoleAndDatabase(EmbeddedPostgres server, Statement statement)
      throws SQLException {
    String name = EmbeddedPostgres.DATABASE;
    if (number(statement, "SELECT count(*) FROM pg_roles WHERE rolname = '" + name + "'") == 0) {
      statement.execute(
          "CREATE ROLE %s LOGIN NOSUPERUSER PASSWORD '%s'"
              .formatted(name, server.passwords().application()));
    }
    if (number(statement, "SELECT count(*) FROM pg_database WHERE datname = '" + name + "'") == 0) {
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
    }
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", ServerTools.SUPERUSER);
    properties.setProperty("password", server.passwords().superuser());
    properties.setProperty("ApplicationName", "msc-check");
    properties.setProperty("connectTimeout", "5");
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try {
        return DriverManager.getConnection(server.url("postgres"), properties);
      } catch (SQLException e) {
        // an adopted server may still be recovering; one that is gone will not come back
        if (server.pid() == 0 || System.nanoTime() - deadline > 0 || !isStarting(e)) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }

  private static boolean isStarting(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("08") || state.equals("57P03");
  }

  private static long number(Statement statement, String sql) throws SQLException {
    return Long.parseLong(text(statement, sql));
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }
}
