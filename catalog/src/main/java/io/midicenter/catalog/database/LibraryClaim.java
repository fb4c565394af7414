package io.midicenter.catalog.database;

import io.midicenter.catalog.embedded.EnvironmentException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/// An advisory lock on the database, held by a connection of its own until it is closed.
public final class LibraryClaim implements AutoCloseable {
  /// Any number that is always the same: "msc" in ASCII.
  private static final long KEY = 0x6D7363;

  private final Connection connection;

  private LibraryClaim(Connection connection) {
    this.connection = connection;
  }

  /// @throws EnvironmentException if another program has it
  public static LibraryClaim take(DatabaseConfig.External server, String holder) {
    PGSimpleDataSource source = Database.plain(server);
    source.setApplicationName("msc-lock " + holder);
    source.setTcpKeepAlive(true);
    try {
      Connection connection = source.getConnection();
      if (!locked(connection)) {
        String other = other(connection);
        connection.close();
        throw new EnvironmentException(
            "The database %s is in use by another program (%s): stop it, or use it."
                .formatted(server.url(), other));
      }
      return new LibraryClaim(connection);
    } catch (SQLException e) {
      throw new CatalogException(e);
    }
  }

  private static boolean locked(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("/* msc:library.claim */ SELECT pg_try_advisory_lock(?)")) {
      statement.setLong(1, KEY);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  private static String other(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            /* msc:library.claimed */
            SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
            WHERE l.locktype = 'advisory' AND l.granted AND l.objid = ?::bigint::oid
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """)) {
      statement.setLong(1, KEY);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? String.valueOf(rows.getString(1)).replace("msc-lock ", "") : "unknown";
      }
    }
  }

  /// True while the connection that holds the claim is alive.
  public boolean held() {
    try {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /// Gives the claim up before the connection: the server ends a session some time after its client
  /// has gone, and the next program must not find this one still holding.
  @Override
  public void close() {
    try (connection;
        PreparedStatement statement =
            connection.prepareStatement("/* msc:library.release */ SELECT pg_advisory_unlock(?)")) {
      statement.setLong(1, KEY);
      statement.execute();
    } catch (SQLException e) {
      var failure = new CatalogException(e);
      // a lost connection holds nothing any more
      if (failure.reason() != CatalogException.Reason.UNAVAILABLE) {
        throw failure;
      }
    }
  }
}
