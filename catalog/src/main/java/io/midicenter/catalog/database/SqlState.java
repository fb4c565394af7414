package io.midicenter.catalog.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// Sorts SQLSTATE codes by what is to be done (PostgreSQL manual, appendix A).
public enum SqlState {
  /// Connection lost, server stopping or starting, too many connections: back off, for ever in
  /// background work.
  UNAVAILABLE(CatalogException.Reason.UNAVAILABLE),
  /// Serialization failure or deadlock: repeat the transaction up to 5 times.
  CONFLICT(CatalogException.Reason.CONTENTION),
  /// Lock timeout: repeat up to 3 times.
  LOCKED(CatalogException.Reason.CONTENTION),
  /// Disk full or out of memory.
  FULL(CatalogException.Reason.FULL),
  /// Statement timeout, cancel, idle transaction ended: do less at a time.
  TIMEOUT(CatalogException.Reason.TIMEOUT),
  /// Bad data or a violated constraint: bisect.
  REJECTED(CatalogException.Reason.REJECTED),
  /// The server has become a standby: drop all connections.
  READ_ONLY(CatalogException.Reason.BROKEN),
  /// I/O errors and corruption: stop all writes.
  DAMAGED(CatalogException.Reason.BROKEN),
  /// Our mistake, or missing rights: no retry.
  MISTAKE(CatalogException.Reason.BROKEN);

  private final CatalogException.Reason reason;

  SqlState(CatalogException.Reason reason) {
    this.reason = reason;
  }

  public CatalogException.Reason reason() {
    return reason;
  }

  public static SqlState of(SQLException e) {
    if (e instanceof SQLTransientConnectionException && e.getSQLState() == null) {
      return UNAVAILABLE;
    }
    return of(e.getSQLState());
  }

  static SqlState of(@Nullable String state) {
    if (state == null || state.length() < 5) {
      return MISTAKE;
    }
    return switch (state) {
      case "57P01", "57P02", "57P03", "53300" -> UNAVAILABLE;
      case "40001", "40P01" -> CONFLICT;
      case "55P03" -> LOCKED;
      case "53100", "53200" -> FULL;
      case "57014", "25P03" -> TIMEOUT;
      case "25006" -> READ_ONLY;
      default ->
          switch (state.substring(0, 2)) {
            case "08" -> UNAVAILABLE;
            case "22", "23" -> REJECTED;
            case "58", "XX" -> DAMAGED;
            default -> MISTAKE;
          };
    };
  }
}
