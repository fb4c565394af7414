package io.midicenter.catalog.feed;

import io.midicenter.catalog.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/// The one way by which the feed learns of a change: within the transaction that makes it.
public final class FeedRows {
  static final String RAISE =
      """
      /* msc:feed.raise */
      INSERT INTO msc.index_feed AS f (content_id, deleted)
      SELECT id, false FROM unnest(?::bigint[]) AS id
      ON CONFLICT (content_id) DO UPDATE
        SET xid = pg_current_xact_id(), version = f.version + 1, deleted = excluded.deleted
      RETURNING content_id, version
      """;
  static final String REPAIR =
      """
      /* msc:feed.repair */
      INSERT INTO msc.index_feed AS f (content_id, deleted)
      SELECT id, NOT EXISTS (SELECT FROM msc.content c WHERE c.content_id = id)
      FROM unnest(?::bigint[]) AS id
      ON CONFLICT (content_id) DO UPDATE
        SET xid = pg_current_xact_id(), version = f.version + 1, deleted = excluded.deleted
      RETURNING content_id, version
      """;

  private FeedRows() {}

  /// Raises the version of each content, in ascending order so that writers do not block each other
  /// for ever.
  ///
  /// @return the new versions
  public static Map<Long, Long> raise(Connection connection, SortedSet<Long> contentIds)
      throws SQLException {
    return run(connection, RAISE, contentIds);
  }

  /// [#raise] that looks whether the contents exist: those that do not are deleted from the index.
  public static Map<Long, Long> repair(Connection connection, SortedSet<Long> contentIds)
      throws SQLException {
    return run(connection, REPAIR, contentIds);
  }

  private static Map<Long, Long> run(Connection connection, String sql, SortedSet<Long> contentIds)
      throws SQLException {
    var versions = new HashMap<Long, Long>(contentIds.size() * 2);
    if (contentIds.isEmpty()) {
      return versions;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, Sql.longs(connection, contentIds));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          versions.put(row.getLong(1), row.getLong(2));
        }
      }
    }
    return versions;
  }
}
