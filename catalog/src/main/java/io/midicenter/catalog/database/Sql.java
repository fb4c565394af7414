package io.midicenter.catalog.database;

import io.midicenter.analysis.Bytes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Small conversions between Java values and columns.
public final class Sql {
  private Sql() {}

  public static Array longs(Connection connection, Collection<Long> values) throws SQLException {
    return connection.createArrayOf("int8", values.toArray());
  }

  public static Array longs(Connection connection, long[] values) throws SQLException {
    return connection.createArrayOf("int8", box(values));
  }

  public static Array byteas(Connection connection, Collection<Bytes> values) throws SQLException {
    byte[][] bytes = new byte[values.size()][];
    int i = 0;
    for (Bytes value : values) {
      bytes[i++] = value.toArray();
    }
    return connection.createArrayOf("bytea", bytes);
  }

  private static Long[] box(long[] values) {
    Long[] boxed = new Long[values.length];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = values[i];
    }
    return boxed;
  }

  public static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  public static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
    return instant == null ? null : time(instant);
  }

  public static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public static @Nullable Long longOrNull(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : (Long) value;
  }

  public static Bytes bytes(ResultSet row, int column) throws SQLException {
    return Bytes.wrap(row.getBytes(column));
  }

  /// Runs a statement without parameters that returns one row of one number.
  public static long number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
