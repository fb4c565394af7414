package io.midicenter.catalog.marks;

import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.row.Json;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.Blake3;
import org.jspecify.annotations.Nullable;

/// Searches that people named, and the newest that they made. Safe for all threads.
public final class SavedSearches {
  /// So many recent searches are kept.
  public static final int RECENT = 500;

  private static final String COLUMNS =
      "saved_id, name, query, pinned, created_at, used_at, use_count";
  static final String NAMED =
      "/* msc:saved.named */ SELECT "
          + COLUMNS
          + " FROM msc.saved_search WHERE name IS NOT NULL ORDER BY pinned DESC, lower(name), saved_id";
  static final String NEWEST =
      "/* msc:saved.newest */ SELECT "
          + COLUMNS
          + " FROM msc.saved_search WHERE name IS NULL ORDER BY used_at DESC, saved_id DESC LIMIT ?";
  static final String FIND =
      "/* msc:saved.find */ SELECT " + COLUMNS + " FROM msc.saved_search WHERE saved_id = ?";
  static final String INSERT =
      """
      /* msc:saved.insert */
      INSERT INTO msc.saved_search (name, query, query_hash, pinned) VALUES (?, ?::jsonb, ?, ?)
      RETURNING saved_id
      """;
  static final String RECORD =
      """
      /* msc:saved.record */
      INSERT INTO msc.saved_search AS s (query, query_hash) VALUES (?::jsonb, ?)
      ON CONFLICT (query_hash) WHERE name IS NULL
      DO UPDATE SET used_at = now(), use_count = s.use_count + 1
      RETURNING saved_id
      """;
  static final String TRIM =
      """
      /* msc:saved.trim */
      DELETE FROM msc.saved_search WHERE name IS NULL AND saved_id IN (
        SELECT saved_id FROM msc.saved_search WHERE name IS NULL
        ORDER BY used_at DESC, saved_id DESC OFFSET ?)
      """;
  static final String UPDATE =
      """
      /* msc:saved.update */
      UPDATE msc.saved_search SET name = ?, query = ?::jsonb, query_hash = ?, pinned = ?
      WHERE saved_id = ?
      """;
  static final String DELETE =
      "/* msc:saved.delete */ DELETE FROM msc.saved_search WHERE saved_id = ?";
  static final String FORGET =
      "/* msc:saved.forget */ DELETE FROM msc.saved_search WHERE name IS NULL";

  private final Pool pool;

  public SavedSearches(Pool pool) {
    this.pool = pool;
  }

  /// Pinned ones first, then by name.
  public List<SavedSearch> named() {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(NAMED)) {
        return read(statement);
      }
    });
  }

  /// Newest first.
  public List<SavedSearch> recent(int limit) {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
        statement.setInt(1, limit);
        return read(statement);
      }
    });
  }

  public Optional<SavedSearch> find(int savedId) {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(FIND)) {
        statement.setInt(1, savedId);
        return read(statement).stream().findFirst();
      }
    });
  }

  public SavedSearch save(String name, JsonNode query, boolean pinned) {
    int id =
        pool.run(connection -> {
          try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, name);
            statement.setString(2, query.toString());
            statement.setBytes(3, hash(query));
            statement.setBoolean(4, pinned);
            return number(statement);
          }
        });
    return find(id).orElseThrow();
  }

  /// Notes that a search was made; the oldest beyond [#RECENT] go.
  public SavedSearch record(JsonNode query) {
    int id =
        pool.transaction(connection -> {
          int recorded;
          try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setString(1, query.toString());
            statement.setBytes(2, hash(query));
            recorded = number(statement);
          }
          try (PreparedStatement statement = connection.prepareStatement(TRIM)) {
            statement.setInt(1, RECENT);
            statement.executeUpdate();
          }
          return recorded;
        });
    return find(id).orElseThrow();
  }

  /// @param name null leaves it a recent one
  /// @throws EditException if it is gone
  public SavedSearch change(int savedId, @Nullable String name, JsonNode query, boolean pinned) {
    int rows =
        pool.run(connection -> {
          try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            statement.setString(1, name);
            statement.setString(2, query.toString());
            statement.setBytes(3, hash(query));
            statement.setBoolean(4, pinned);
            statement.setInt(5, savedId);
            return statement.executeUpdate();
          }
        });
    if (rows == 0) {
      throw new EditException(
          EditException.Reason.NOT_FOUND, "there is no saved search " + savedId);
    }
    return find(savedId).orElseThrow();
  }

  /// @return false if there is none
  public boolean delete(int savedId) {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
        statement.setInt(1, savedId);
        return statement.executeUpdate() > 0;
      }
    });
  }

  /// Deletes all recent searches.
  public int forget() {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
        return statement.executeUpdate();
      }
    });
  }

  private static byte[] hash(JsonNode query) {
    byte[] bytes = query.toString().getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(Blake3.hash(bytes), 16);
  }

  private static int number(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private static List<SavedSearch> read(PreparedStatement statement) throws SQLException {
    var searches = new ArrayList<SavedSearch>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        searches.add(
            new SavedSearch(
                row.getInt(1),
                row.getString(2),
                Json.read(row.getString(3)),
                row.getBoolean(4),
                Sql.instant(row, 5),
                Sql.instant(row, 6),
                row.getInt(7)));
      }
    }
    return searches;
  }
}
