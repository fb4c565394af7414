package io.midicenter.cli.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A look from outside into the embedded PostgreSQL of a home, while some program works with it.
/// Closed before a program ends cleanly, which would else leave the server running for it.
final class LibraryDatabase implements AutoCloseable {
  private final Connection connection;

  private LibraryDatabase(Connection connection) {
    this.connection = connection;
  }

  /// @return null while there is no server, or it takes no connections yet
  static @Nullable LibraryDatabase connect(Path home) {
    try {
      List<String> pid = Files.readAllLines(home.resolve("pg/18/data/postmaster.pid"));
      List<String> passwords = Files.readAllLines(home.resolve("pg/db.password"));
      if (pid.size() < 4) {
        return null;
      }
      var properties = new Properties();
      properties.setProperty("user", "msc");
      properties.setProperty("password", passwords.get(1));
      properties.setProperty("connectTimeout", "5");
      properties.setProperty("socketTimeout", "30");
      return new LibraryDatabase(
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/msc", properties));
    } catch (IOException | SQLException e) {
      return null;
    }
  }

  /// @return -1 where the server is away or the tables are not there yet
  long number(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      return -1;
    }
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /// True once an import has begun that was asked for after `start`.
  boolean importsSince(Instant start) {
    return number(
            "SELECT count(*) FROM msc.job WHERE kind = 'import' AND created_at > to_timestamp("
                + start.toEpochMilli() / 1000.0
                + ")")
        > 0;
  }

  /// Connections that call themselves `application`.
  long clients(String application) {
    return number(
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = '" + application + "'");
  }

  /// Bytes of log ever written: rises while a batch is written, not only when it is committed.
  long walBytes() {
    return number("SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint");
  }

  long contents() {
    return number("SELECT count(*) FROM msc.content");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
