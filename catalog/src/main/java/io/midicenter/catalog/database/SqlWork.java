package io.midicenter.catalog.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Work on a connection that belongs to the caller for the time of the call.
public interface SqlWork<T extends @org.jspecify.annotations.Nullable Object> {
  T run(Connection connection) throws SQLException;
}
