package io.midicenter.catalog.read;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// What changed since a watermark, for the one thread that writes an index.
///
/// A round reads `index_feed` in one snapshot. Its *bound* is the snapshot's xmin: every committed
/// row below it is visible in the snapshot, and transactions still open write at or above it, so a
/// loop that goes on from the bound skips nothing.
public final class Feed {
  static final String LAG =
      """
      /* msc:feed.lag */
      SELECT count(*) FROM (SELECT FROM msc.index_feed WHERE xid >= (?::text)::xid8 LIMIT 100000) AS ahead
      """;
  private static final String SNAPSHOT =
      """
      /* msc:feed.snapshot */
      SELECT pg_snapshot_xmin(s)::text, pg_snapshot_xmax(s)::text FROM pg_current_snapshot() AS s
      """;

  private final Pool pool;
  private final FactsReader reader;
  private final FactsCache cache;

  /// @param xmin every committed row below it is visible now
  /// @param xmax no transaction has a number at or above it: a watermark above is from elsewhere
  public record Snapshot(long xmin, long xmax) {}

  public Feed(Pool pool, FactsReader reader, FactsCache cache) {
    this.pool = pool;
    this.reader = reader;
    this.cache = cache;
  }

  /// Begins a round; close it soon, since its snapshot holds back vacuum.
  ///
  /// @param watermark the bound of the last finished round, 0 for everything
  public FeedRound begin(long watermark) {
    Connection connection = pool.borrow();
    try {
      return new FeedRound(connection, reader, cache, watermark);
    } catch (SQLException e) {
      FeedRound.giveBack(connection);
      throw new CatalogException(e);
    }
  }

  /// Where a rebuild that begins now has to go on from, and whether a watermark can be ours.
  public Snapshot snapshot() {
    return pool.run(Feed::snapshot);
  }

  static Snapshot snapshot(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SNAPSHOT);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Snapshot(Long.parseLong(row.getString(1)), Long.parseLong(row.getString(2)));
    }
  }

  /// Rows at or above a watermark, counted up to 100,000.
  public long lag(long watermark) {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(LAG)) {
        statement.setString(1, Long.toString(watermark));
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      }
    });
  }

  /// Number of contents that have a feed row which is not deleted: what an index should hold.
  public long size() {
    return pool.run(connection ->
        Sql.number(
            connection,
            "/* msc:feed.size */ SELECT count(*) FROM msc.index_feed WHERE NOT deleted"));
  }
}
