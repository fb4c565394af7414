package io.midicenter.catalog.read;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.read.VerifyQueries.Sums;
import io.midicenter.catalog.read.VerifyQueries.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;

/// The feed as it stands at one moment. One thread.
public final class VerifySnapshot implements AutoCloseable {
  private final Connection connection;
  private final Feed.Snapshot snapshot;

  VerifySnapshot(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    try (Statement begin = connection.createStatement()) {
      begin.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }
    this.snapshot = Feed.snapshot(connection);
  }

  /// A reader is comparable once its watermark has reached the snapshot's xmin.
  public Feed.Snapshot snapshot() {
    return snapshot;
  }

  /// Sums by bucket of 4,096 contiguous ids, without deleted contents.
  public SortedMap<Long, Sums> buckets() {
    return run(() -> VerifyQueries.buckets(connection));
  }

  /// Ids and versions of one bucket, ascending, without deleted contents.
  public List<Version> bucket(long bucket) {
    return bucket(bucket, bucket + 1);
  }

  /// Those of the buckets from `first` on and below `end`.
  public List<Version> bucket(long first, long end) {
    return run(() -> VerifyQueries.buckets(connection, first, end));
  }

  /// The versions of these contents; a deleted or unknown one is left out.
  public List<Version> versions(List<Long> contentIds) {
    return run(() -> VerifyQueries.versions(connection, contentIds));
  }

  private interface Reading<T> {
    T read() throws SQLException;
  }

  private static <T> T run(Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException e) {
      throw new CatalogException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // nothing was written; the pool finds out what is wrong
    } finally {
      FeedRound.giveBack(connection);
    }
  }
}
