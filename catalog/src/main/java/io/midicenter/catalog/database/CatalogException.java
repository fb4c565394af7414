package io.midicenter.catalog.database;

import java.sql.SQLException;

/// The database did not do what was asked.
///
/// *State:* the transaction was rolled back, or its outcome is unknown ([Reason#UNAVAILABLE]);
/// every write of the catalog may be repeated.
public final class CatalogException extends RuntimeException {
  private final Reason reason;

  /// What a caller can do about it.
  public enum Reason {
    /// No connection: try again later; over HTTP 503 `CATALOG_UNAVAILABLE`.
    UNAVAILABLE,
    /// Took longer than the pool allows.
    TIMEOUT,
    /// Disk or memory is used up: stop writing until there is room.
    FULL,
    /// Bad data or a violated constraint.
    REJECTED,
    /// Lost against another transaction, again and again.
    CONTENTION,
    /// Read-only server, damaged files, missing rights, or a mistake of ours.
    BROKEN
  }

  public CatalogException(SQLException cause) {
    super(message(cause), cause);
    this.reason = SqlState.of(cause).reason();
  }

  /// No server has answered since the program started.
  public static CatalogException notConnected() {
    return new CatalogException(Pool.notConnected());
  }

  public Reason reason() {
    return reason;
  }

  private static String message(SQLException cause) {
    if (SqlState.of(cause) == SqlState.DAMAGED) {
      return "PostgreSQL cannot read its own data, so the disk is failing or has forgotten something: restore a backup (msc restore FILE --replace). It says: %s (SQLSTATE %s)"
          .formatted(cause.getMessage(), cause.getSQLState());
    }
    return "database: %s (SQLSTATE %s)".formatted(cause.getMessage(), cause.getSQLState());
  }
}
