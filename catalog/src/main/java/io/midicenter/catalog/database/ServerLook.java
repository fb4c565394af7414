package io.midicenter.catalog.database;

import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.migrations.Schema;
import io.midicenter.migrations.SchemaException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What a running server says of itself and of the library in it. Looking changes nothing, and
/// needs no tables.
///
/// @param version of PostgreSQL, for people
/// @param schema number of the last migration that ran; null where there are no tables
/// @param programSchema number of the last migration that this program knows
/// @param contents in rows
/// @param schemaIsNewer true where this program does not know that migration
/// @param behind contents whose last change the index does not hold yet; null without a watermark
/// @param verified when rows and index were compared last
/// @param equal what came out then
public record ServerLook(
    String version,
    @Nullable String schema,
    String programSchema,
    boolean schemaIsNewer,
    long contents,
    @Nullable Long behind,
    @Nullable Instant verified,
    boolean equal) {
  private static final String TABLES =
      "/* msc:look.tables */ SELECT to_regclass('msc.flyway_schema_history') IS NOT NULL"
          + " AND to_regclass('msc.index_feed') IS NOT NULL, current_setting('server_version')";
  private static final String SCHEMA =
      """
      /* msc:look.schema */
      SELECT (SELECT version FROM msc.flyway_schema_history
              WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1),
             (SELECT count(*) FROM msc.content),
             (SELECT count(*) FROM msc.index_feed WHERE xid >= ?::text::xid8)
      """;
  private static final String VERIFIED =
      """
      /* msc:look.verified */
      SELECT finished_at, coalesce(report->>'equal', 'false')::boolean FROM msc.job
      WHERE kind = 'verify' AND state = 'succeeded' ORDER BY finished_at DESC NULLS LAST LIMIT 1
      """;

  /// @param watermark of the index: what the feed holds below it is in the index; negative where
  ///   there is none
  /// @throws EnvironmentException with one sentence if the server cannot hold a library, or does
  ///   not answer
  public static ServerLook of(DatabaseConfig.External server, long watermark) {
    DataSource source = Database.direct(server, "msc-doctor");
    try (Connection connection = source.getConnection()) {
      connection.setReadOnly(true);
      List<String> known = Schema.versions(source);
      String newest = known.getLast();
      boolean tables;
      String version;
      try (PreparedStatement statement = connection.prepareStatement(TABLES);
          ResultSet row = statement.executeQuery()) {
        row.next();
        tables = row.getBoolean(1);
        version = row.getString(2);
      }
      if (!tables) {
        return new ServerLook(version, null, newest, false, 0, null, null, false);
      }
      Instant verified = null;
      boolean equal = false;
      try (PreparedStatement statement = connection.prepareStatement(VERIFIED);
          ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          verified = Sql.instantOrNull(row, 1);
          equal = row.getBoolean(2);
        }
      }
      try (PreparedStatement statement = connection.prepareStatement(SCHEMA)) {
        statement.setString(1, Long.toString(Math.max(0, watermark)));
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          String schema = row.getString(1);
          return new ServerLook(
              version,
              schema,
              newest,
              !known.contains(schema),
              row.getLong(2),
              watermark < 0 ? null : row.getLong(3),
              verified,
              equal);
        }
      }
    } catch (SQLException | SchemaException e) {
      throw new EnvironmentException(
          "The database at %s does not answer as it should: %s. See the log of the server."
              .formatted(server.url(), e.getMessage()),
          e);
    }
  }
}
