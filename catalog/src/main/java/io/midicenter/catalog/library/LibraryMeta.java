package io.midicenter.catalog.library;

import io.midicenter.catalog.database.Pool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which library this is, so that an index of another one is never served.
///
/// @param feedEpoch changes when the transaction numbers of the feed lose their meaning
/// @param systemIdentifier of the PostgreSQL cluster
public record LibraryMeta(UUID libraryId, UUID feedEpoch, long systemIdentifier) {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryMeta.class);
  private static final String MAKE =
      """
      /* msc:meta.make */
      INSERT INTO msc.library_meta (library_id, feed_epoch, system_identifier)
      SELECT gen_random_uuid(), gen_random_uuid(), system_identifier FROM pg_control_system()
      WHERE NOT EXISTS (SELECT FROM msc.library_meta)
      ON CONFLICT DO NOTHING
      """;
  private static final String READ =
      """
      /* msc:meta.read */
      SELECT library_id, feed_epoch, m.system_identifier, c.system_identifier
      FROM msc.library_meta m, pg_control_system() c
      """;
  private static final String NEW_EPOCH =
      """
      /* msc:meta.new_epoch */
      UPDATE msc.library_meta SET feed_epoch = gen_random_uuid(),
             system_identifier = (SELECT system_identifier FROM pg_control_system())
      """;
  private static final String RENUMBER =
      "/* msc:feed.renumber */ UPDATE msc.index_feed SET xid = pg_current_xact_id()";

  /// Reads the row, or makes it. Where the rows were brought to another cluster, a new epoch
  /// begins: foreign transaction numbers would lie above every watermark for ever.
  public static LibraryMeta open(Pool pool) {
    return pool.transaction(connection -> {
      update(connection, MAKE);
      LibraryMeta meta = read(connection, false);
      if (meta == null) {
        LOG.warn("the database came from another PostgreSQL: new epoch, the index is rebuilt");
        update(connection, NEW_EPOCH);
        update(connection, RENUMBER);
        meta = read(connection, true);
      }
      if (meta == null) {
        throw new IllegalStateException("library_meta has no row");
      }
      return meta;
    });
  }

  /// Begins a new epoch: for a restored backup.
  public static void beginEpoch(Connection connection) throws SQLException {
    update(connection, NEW_EPOCH);
    update(connection, RENUMBER);
  }

  private static @org.jspecify.annotations.Nullable LibraryMeta read(
      Connection connection, boolean anyCluster) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet row = statement.executeQuery()) {
      if (!row.next() || (!anyCluster && row.getLong(3) != row.getLong(4))) {
        return null;
      }
      return new LibraryMeta(
          row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3));
    }
  }

  private static void update(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }
}
