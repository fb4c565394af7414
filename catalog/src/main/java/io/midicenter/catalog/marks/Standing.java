package io.midicenter.catalog.marks;

import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Codes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and writes what stands at a [Subject] of many contents, as texts that come back exactly: a
/// time in UTC to the microsecond, stars as a digit, `yes`, the note, `added` or `rejected`, the
/// position in a collection.
final class Standing {
  static final String READ_MARKS =
      """
      /* msc:standing.read_marks */
      SELECT content_id, to_char(favorite_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
             stars::text, note, CASE WHEN keeper THEN 'yes' END, CASE WHEN hidden THEN 'yes' END
      FROM msc.user_mark WHERE content_id = ANY (?)
      """;
  static final String WRITE_MARKS =
      """
      /* msc:standing.write_marks */
      INSERT INTO msc.user_mark AS m (content_id, favorite_at, stars, note, keeper, hidden)
      SELECT id, favorite::timestamptz, stars::smallint, note, keeper::boolean, hidden::boolean
      FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
           AS v(id, favorite, stars, note, keeper, hidden)
      ON CONFLICT (content_id) DO UPDATE SET favorite_at = excluded.favorite_at,
        stars = excluded.stars, note = excluded.note, keeper = excluded.keeper,
        hidden = excluded.hidden, updated_at = now()
      """;
  static final String DROP_EMPTY =
      """
      /* msc:standing.drop_empty */
      DELETE FROM msc.user_mark
      WHERE content_id = ANY (?) AND num_nonnulls(favorite_at, stars, note, keeper, hidden) = 0
      """;
  static final String READ_TAG =
      """
      /* msc:standing.read_tag */
      SELECT content_id, CASE WHEN rejected THEN 'rejected' ELSE 'added' END
      FROM msc.content_tag WHERE tag_id = ? AND content_id = ANY (?)
      """;
  static final String WRITE_TAG =
      """
      /* msc:standing.write_tag */
      INSERT INTO msc.content_tag (content_id, tag_id, rejected)
      SELECT id, ?, decision = 'rejected' FROM unnest(?::bigint[], ?::text[]) AS v(id, decision)
      ON CONFLICT (content_id, tag_id) DO UPDATE SET rejected = excluded.rejected, made_at = now()
      """;
  static final String DROP_TAG =
      """
      /* msc:standing.drop_tag */
      DELETE FROM msc.content_tag WHERE tag_id = ? AND content_id = ANY (?)
      """;
  static final String READ_COLLECTION =
      """
      /* msc:standing.read_collection */
      SELECT content_id, position::text FROM msc.collection_item
      WHERE collection_id = ? AND content_id = ANY (?)
      """;
  static final String WRITE_COLLECTION =
      """
      /* msc:standing.write_collection */
      INSERT INTO msc.collection_item (collection_id, content_id, position)
      SELECT ?, id, position::bigint FROM unnest(?::bigint[], ?::text[]) AS v(id, position)
      ON CONFLICT (collection_id, content_id) DO UPDATE SET position = excluded.position
      """;
  static final String DROP_COLLECTION =
      """
      /* msc:standing.drop_collection */
      DELETE FROM msc.collection_item WHERE collection_id = ? AND content_id = ANY (?)
      """;
  private static final int COLUMNS = Codes.of(Subject.Kind.HIDDEN) + 1;

  private final Connection connection;

  Standing(Connection connection) {
    this.connection = connection;
  }

  /// What stands there now; contents without anything are absent.
  Map<Long, String> read(Subject subject, Collection<Long> ids) throws SQLException {
    return switch (subject.kind()) {
      case FAVORITE, RATING, NOTE, KEEPER, HIDDEN -> column(Codes.of(subject.kind()), ids);
      case TAG -> values(READ_TAG, subject.id(), ids);
      case COLLECTION -> values(READ_COLLECTION, subject.id(), ids);
    };
  }

  /// @param values a null takes away what stands there
  void write(Subject subject, Map<Long, @Nullable String> values) throws SQLException {
    switch (subject.kind()) {
      case FAVORITE, RATING, NOTE, KEEPER, HIDDEN -> writeColumn(Codes.of(subject.kind()), values);
      case TAG -> write(WRITE_TAG, DROP_TAG, subject.id(), values);
      case COLLECTION -> write(WRITE_COLLECTION, DROP_COLLECTION, subject.id(), values);
    }
  }

  private Map<Long, String> column(int column, Collection<Long> ids) throws SQLException {
    var values = new HashMap<Long, String>();
    marks(ids)
        .forEach((id, row) -> {
          String value = row[column];
          if (value != null) {
            values.put(id, value);
          }
        });
    return values;
  }

  private Map<Long, @Nullable String[]> marks(Collection<Long> ids) throws SQLException {
    var rows = new HashMap<Long, @Nullable String[]>();
    try (PreparedStatement statement = connection.prepareStatement(READ_MARKS)) {
      statement.setArray(1, Sql.longs(connection, ids));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          @Nullable String[] columns = new @Nullable String[COLUMNS];
          for (int i = 0; i < COLUMNS; i++) {
            columns[i] = row.getString(i + 2);
          }
          rows.put(row.getLong(1), columns);
        }
      }
    }
    return rows;
  }

  private void writeColumn(int column, Map<Long, @Nullable String> values) throws SQLException {
    Map<Long, @Nullable String[]> rows = marks(values.keySet());
    values.forEach((id, value) ->
        rows.computeIfAbsent(id, _ -> new @Nullable String[COLUMNS])[column] = value);
    try (PreparedStatement write = connection.prepareStatement(WRITE_MARKS);
        PreparedStatement drop = connection.prepareStatement(DROP_EMPTY)) {
      write.setArray(1, Sql.longs(connection, rows.keySet()));
      for (int i = 0; i < COLUMNS; i++) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        int n = 0;
        for (@Nullable String[] row : rows.values()) {
          texts[n++] = row[i];
        }
        write.setArray(i + 2, connection.createArrayOf("text", texts));
      }
      write.executeUpdate();
      drop.setArray(1, Sql.longs(connection, rows.keySet()));
      drop.executeUpdate();
    }
  }

  private Map<Long, String> values(String sql, int subject, Collection<Long> ids)
      throws SQLException {
    var values = new HashMap<Long, String>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, subject);
      statement.setArray(2, Sql.longs(connection, ids));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          values.put(row.getLong(1), row.getString(2));
        }
      }
    }
    return values;
  }

  private void write(String write, String drop, int subject, Map<Long, @Nullable String> values)
      throws SQLException {
    var kept = new HashMap<Long, String>();
    var dropped = new HashMap<Long, String>();
    values.forEach((id, value) -> {
      if (value == null) {
        dropped.put(id, "");
      } else {
        kept.put(id, value);
      }
    });
    try (PreparedStatement statement = connection.prepareStatement(write)) {
      statement.setInt(1, subject);
      statement.setArray(2, Sql.longs(connection, kept.keySet()));
      statement.setArray(3, connection.createArrayOf("text", kept.values().toArray()));
      statement.executeUpdate();
    }
    try (PreparedStatement statement = connection.prepareStatement(drop)) {
      statement.setInt(1, subject);
      statement.setArray(2, Sql.longs(connection, dropped.keySet()));
      statement.executeUpdate();
    }
  }
}
