package io.midicenter.catalog.read;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.facts.FileFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One round of the feed: pages of changes and their facts, all of one snapshot. One thread.
public final class FeedRound implements AutoCloseable {
  private static final int PAGE = 2_000;

  // the order makes the planner use the index on xid, and the loop sees old changes first
  static final String ROWS =
      """
      /* msc:feed.rows */
      SELECT content_id, version, deleted, xid::text FROM msc.index_feed
      WHERE xid >= (?::text)::xid8 ORDER BY xid
      """;

  private final Connection connection;
  private final FactsReader reader;
  private final FactsCache cache;
  private final long bound;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private boolean finished;

  FeedRound(Connection connection, FactsReader reader, FactsCache cache, long watermark)
      throws SQLException {
    this.connection = connection;
    this.reader = reader;
    this.cache = cache;
    connection.setAutoCommit(false);
    try (Statement begin = connection.createStatement()) {
      begin.execute(
          "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL enable_seqscan = off");
    }
    this.bound = Feed.snapshot(connection).xmin();
    this.statement = connection.prepareStatement(ROWS);
    statement.setFetchSize(PAGE);
    statement.setString(1, Long.toString(watermark));
    this.rows = statement.executeQuery();
  }

  /// Which changes are worth their facts.
  public interface Wanted {
    /// False for a version that the loop has applied itself a round ago.
    boolean accepts(long contentId, long version);
  }

  /// The watermark once this round is finished.
  public long bound() {
    return bound;
  }

  /// The next at most 2,000 changes. A content comes once in a round.
  ///
  /// @return empty at the end of the round
  /// @throws CatalogException if the database fails: close the round and begin it again
  public List<FeedRow> next(Wanted wanted) {
    try {
      var page = new ArrayList<FeedRow>(PAGE);
      while (page.isEmpty() && !finished) {
        readPage(page, wanted);
      }
      return page;
    } catch (SQLException e) {
      throw new CatalogException(e);
    }
  }

  private void readPage(List<FeedRow> page, Wanted wanted) throws SQLException {
    var missing = new ArrayList<Long>();
    for (int i = 0; i < PAGE; i++) {
      if (!rows.next()) {
        finished = true;
        break;
      }
      long id = rows.getLong(1);
      long version = rows.getLong(2);
      boolean deleted = rows.getBoolean(3);
      if (wanted.accepts(id, version)) {
        FileFacts facts = deleted ? null : cache.take(id, version);
        page.add(new FeedRow(id, version, deleted, Long.parseLong(rows.getString(4)), facts));
        if (facts == null && !deleted) {
          missing.add(id);
        }
      }
    }
    if (!missing.isEmpty()) {
      load(page, missing);
    }
  }

  private void load(List<FeedRow> page, List<Long> missing) throws SQLException {
    Map<Long, FileFacts> read = new HashMap<>(missing.size() * 2);
    for (FileFacts facts : reader.ids(connection, missing)) {
      read.put(facts.contentId(), facts);
    }
    page.replaceAll(row -> {
      if (row.deleted() || row.facts() != null) {
        return row;
      }
      FileFacts facts = read.get(row.contentId());
      // a feed row without content, made by hand: there is nothing to show
      return new FeedRow(row.contentId(), row.version(), facts == null, row.xid(), facts);
    });
  }

  /// Ends the snapshot and gives the connection back.
  @Override
  public void close() {
    try (rows;
        statement) {
      connection.rollback();
    } catch (SQLException e) {
      // reading is over, nothing was written; the pool finds out what is wrong
    } finally {
      giveBack(connection);
    }
  }

  static void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new CatalogException(e);
    }
  }
}
