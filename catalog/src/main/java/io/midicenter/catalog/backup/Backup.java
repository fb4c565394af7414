package io.midicenter.catalog.backup;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.migrations.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Writes a whole library into one file: every table of schema `msc` as one snapshot sees it, also
/// while a program works with the library. The index is not in it, because it is made from rows.
///
/// The file is a zip with an entry a table and `manifest.json`, so that rows can be looked at with
/// any tool. It appears under its name when it is complete.
public final class Backup {
  private static final String LIBRARY =
      """
      /* msc:backup.library */
      SELECT library_id::text,
             (SELECT version FROM msc.flyway_schema_history
              WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1)
      FROM msc.library_meta
      """;

  private Backup() {}

  /// @param program version of this program, for the manifest
  /// @param overwrite replace a file of that name
  /// @throws EnvironmentException with one sentence for people; no file is left then
  public static Manifest write(
      Path home,
      DatabaseConfig config,
      String program,
      Path file,
      boolean overwrite,
      CopyProgress progress) {
    Path target = file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new EnvironmentException(
          target + " is a folder: name a file in it, for example " + target.resolve("msc.backup"));
    }
    if (!overwrite && Files.exists(target)) {
      throw new EnvironmentException(
          target + " is there already: name another file, or let it be replaced with --force.");
    }
    try (ServerAccess server = ServerAccess.forReading(home, config);
        Connection connection = server.connect("msc-backup");
        ArchiveWriter archive = ArchiveWriter.create(target)) {
      Manifest manifest = copy(connection, archive, program, progress);
      archive.complete(manifest, overwrite);
      return manifest;
    } catch (SQLException e) {
      throw new CatalogException(e);
    } catch (IOException e) {
      throw new EnvironmentException(
          "The backup %s cannot be written: %s. Check the folder, its rights and the room on its disk."
              .formatted(target, EnvironmentException.reason(e)),
          e);
    }
  }

  private static Manifest copy(
      Connection connection, ArchiveWriter archive, String program, CopyProgress progress)
      throws SQLException, IOException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    Copies.settle(connection);
    List<TableShape> shapes = SchemaTables.read(connection, Schema.NAME);
    if (shapes.stream().noneMatch(shape -> shape.name().equals("library_meta"))) {
      throw new EnvironmentException(
          "The database holds no library: name the right one with --home or --database-url.");
    }
    var tables = new ArrayList<Manifest.Table>();
    for (TableShape shape : shapes) {
      long before = tables.stream().mapToLong(Manifest.Table::rows).sum();
      progress.at("copy", shape.name(), before, 0);
      tables.add(
          archive.table(
              shape.name(),
              out ->
                  Copies.out(
                      connection,
                      shape,
                      out,
                      rows -> progress.at("copy", shape.name(), before + rows, 0))));
    }
    Manifest manifest;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LIBRARY)) {
      if (!row.next()) {
        throw new EnvironmentException(
            "The library has no identity yet: start it once, for example by msc verify.");
      }
      manifest =
          new Manifest(
              Manifest.FORMAT,
              Manifest.FORMAT_VERSION,
              program,
              row.getString(2),
              row.getString(1),
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
              tables,
              // read last: numbers do not belong to a snapshot, and a later one is right too
              SchemaTables.sequences(connection, Schema.NAME));
    }
    connection.rollback();
    return manifest;
  }
}
