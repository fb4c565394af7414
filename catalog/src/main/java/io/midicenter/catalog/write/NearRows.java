package io.midicenter.catalog.write;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.feed.FeedRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes which contents are near duplicates of each other: only rows that change, each batch in
/// one transaction that also tells the feed.
public final class NearRows {
  static final String KNOWN =
      "/* msc:near.known */ SELECT content_id, near_id FROM msc.content WHERE near_id IS NOT NULL";
  static final String SET =
      """
      /* msc:near.set */
      UPDATE msc.content c SET near_id = nullif(v.near_id, 0)
      FROM unnest(?::bigint[], ?::bigint[]) AS v (content_id, near_id)
      WHERE c.content_id = v.content_id
      """;
  private static final int BATCH = 2_000;

  private final Pool pool;

  public NearRows(Pool pool) {
    this.pool = pool;
  }

  /// Makes the groups those of `groups`.
  ///
  /// @param groups by content, without those that are alone; a group is never 0
  /// @return contents whose group changed
  public long write(Map<Long, Long> groups) {
    SortedMap<Long, Long> changes = new TreeMap<>(groups);
    pool.transaction(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(KNOWN);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Long wanted = groups.get(row.getLong(1));
          if (wanted == null) {
            changes.put(row.getLong(1), 0L);
          } else if (wanted == row.getLong(2)) {
            changes.remove(row.getLong(1));
          }
        }
      }
      return true;
    });
    List<Long> contents = new ArrayList<>(changes.keySet());
    for (int from = 0; from < contents.size(); from += BATCH) {
      List<Long> some = contents.subList(from, Math.min(contents.size(), from + BATCH));
      List<Long> near = some.stream().map(id -> changes.getOrDefault(id, 0L)).toList();
      pool.transaction(connection -> set(connection, some, near));
    }
    return contents.size();
  }

  private static int set(Connection connection, List<Long> contents, List<Long> near)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SET)) {
      statement.setArray(1, Sql.longs(connection, contents));
      statement.setArray(2, Sql.longs(connection, near));
      statement.executeUpdate();
    }
    return FeedRows.raise(connection, new TreeSet<>(contents)).size();
  }
}
