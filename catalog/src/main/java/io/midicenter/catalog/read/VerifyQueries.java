package io.midicenter.catalog.read;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sums of what an index should hold, to compare with what it holds.
public final class VerifyQueries {
  /// Ids per bucket: `content_id >> 12`.
  public static final int BUCKET_BITS = 12;

  /// Prime by which an id enters its bucket's weighted sum.
  public static final long MODULUS = 1_000_003;

  static final String BUCKETS =
      """
      /* msc:verify.buckets */
      SELECT content_id >> 12, count(*), sum(version)::bigint,
             sum((content_id % 1000003) * version)::bigint
      FROM msc.index_feed WHERE NOT deleted GROUP BY 1
      """;
  static final String BUCKET =
      """
      /* msc:verify.bucket */
      SELECT content_id, version FROM msc.index_feed
      WHERE content_id >= ? AND content_id < ? AND NOT deleted ORDER BY content_id
      """;
  static final String VERSIONS =
      """
      /* msc:verify.versions */
      SELECT content_id, version FROM msc.index_feed
      WHERE content_id = ANY (?) AND NOT deleted ORDER BY content_id
      """;
  static final String WITHOUT_FEED =
      """
      /* msc:verify.without_feed */
      SELECT c.content_id FROM msc.content c
      WHERE NOT EXISTS (SELECT FROM msc.index_feed f WHERE f.content_id = c.content_id)
      ORDER BY c.content_id
      """;
  static final String UNKNOWN_TAGS =
      """
      /* msc:verify.unknown_tags */
      SELECT DISTINCT a.content_id FROM msc.analysis a, unnest(a.tags) AS t(id)
      WHERE NOT EXISTS (SELECT FROM msc.tag WHERE tag_id = t.id) ORDER BY 1 LIMIT 1000
      """;
  static final String SEQUENCES =
      """
      /* msc:verify.sequences */
      SELECT t.name FROM (VALUES
        ('content', (SELECT max(content_id) FROM msc.content), 'content_id'),
        ('location', (SELECT max(location_id) FROM msc.location), 'location_id'),
        ('dir', (SELECT max(dir_id) FROM msc.dir), 'dir_id'),
        ('root', (SELECT max(root_id) FROM msc.root), 'root_id'),
        ('pack', (SELECT max(pack_id) FROM msc.pack), 'pack_id'),
        ('tag', (SELECT max(tag_id) FROM msc.tag), 'tag_id'),
        ('file_problem', (SELECT max(problem_id) FROM msc.file_problem), 'problem_id')
      ) AS t(name, highest, key)
      WHERE t.highest > coalesce(
        pg_sequence_last_value(pg_get_serial_sequence('msc.' || t.name, t.key)::regclass), 0)
      ORDER BY t.name
      """;

  private final Pool pool;

  /// @param count contents
  /// @param versions Σ version
  /// @param weighted Σ (id mod [#MODULUS]) · version: two versions that both rise by one show
  public record Sums(long count, long versions, long weighted) {}

  public record Version(long contentId, long version) {}

  public VerifyQueries(Pool pool) {
    this.pool = pool;
  }

  /// A snapshot to compare with; close it soon.
  public VerifySnapshot open() {
    Connection connection = pool.borrow();
    try {
      return new VerifySnapshot(connection);
    } catch (SQLException e) {
      FeedRound.giveBack(connection);
      throw new CatalogException(e);
    }
  }

  /// Contents without a feed row: nobody would index them.
  public List<Long> contentsWithoutFeed() {
    return pool.run(connection -> ids(connection, WITHOUT_FEED));
  }

  /// Contents whose tags do not exist, at most 1,000.
  public List<Long> contentsWithUnknownTags() {
    return pool.run(connection -> ids(connection, UNKNOWN_TAGS));
  }

  /// Tables whose next key exists already: nothing could be added to them.
  public List<String> sequencesBehind() {
    return pool.run(connection -> {
      var tables = new ArrayList<String>();
      try (PreparedStatement statement = connection.prepareStatement(SEQUENCES);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
      return tables;
    });
  }

  private static List<Long> ids(Connection connection, String sql) throws SQLException {
    var ids = new ArrayList<Long>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }

  static SortedMap<Long, Sums> buckets(Connection connection) throws SQLException {
    var buckets = new TreeMap<Long, Sums>();
    try (PreparedStatement statement = connection.prepareStatement(BUCKETS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        buckets.put(row.getLong(1), new Sums(row.getLong(2), row.getLong(3), row.getLong(4)));
      }
    }
    return buckets;
  }

  static List<Version> buckets(Connection connection, long first, long end) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BUCKET)) {
      statement.setLong(1, first << BUCKET_BITS);
      statement.setLong(2, end << BUCKET_BITS);
      return versions(statement);
    }
  }

  static List<Version> versions(Connection connection, List<Long> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
      statement.setArray(1, Sql.longs(connection, ids));
      return versions(statement);
    }
  }

  private static List<Version> versions(PreparedStatement statement) throws SQLException {
    var versions = new ArrayList<Version>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        versions.add(new Version(row.getLong(1), row.getLong(2)));
      }
    }
    return versions;
  }
}
