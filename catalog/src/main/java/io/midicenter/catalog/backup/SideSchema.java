package io.midicenter.catalog.backup;

import io.midicenter.catalog.embedded.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Where the rows of a backup stand until they are complete. For one thread.
final class SideSchema {
  /// Left behind only by a crash; the next restore drops it.
  static final String NAME = "msc_restore";

  private static final String CONTINUE =
      "/* msc:restore.sequence */ SELECT setval(('%s.' || quote_ident(?))::regclass, ?)"
          .formatted(NAME);

  private final ArchiveFile archive;
  private final Manifest manifest;
  private final CopyProgress progress;

  SideSchema(ArchiveFile archive, CopyProgress progress) {
    this.archive = archive;
    this.manifest = archive.manifest();
    this.progress = progress;
  }

  static void drop(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS " + NAME + " CASCADE");
    }
  }

  /// Loads every table in one transaction, parents first, and compares each with the manifest.
  ///
  /// @throws EnvironmentException if the backup does not fit the tables, or a table differs
  void fill(DataSource source) throws SQLException, IOException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      Copies.settle(connection);
      List<TableShape> shapes = SchemaTables.read(connection, NAME);
      Map<TableShape, Manifest.Table> tables = fitting(shapes);
      statement.execute(
          "TRUNCATE " + String.join(", ", shapes.stream().map(TableShape::qualified).toList()));
      long before = 0;
      for (Map.Entry<TableShape, Manifest.Table> entry : tables.entrySet()) {
        TableShape shape = entry.getKey();
        Manifest.Table table = entry.getValue();
        progress.at("load", shape.name(), before, manifest.rows());
        try (InputStream rows = archive.rows(table)) {
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn(shape.copyIn(), rows);
        }
        before += table.rows();
        statement.execute("ANALYZE " + shape.qualified());
      }
      compare(connection, tables);
      continueSequences(connection);
      connection.commit();
    }
  }

  /// Each table with what the backup says of it, parents first.
  private Map<TableShape, Manifest.Table> fitting(List<TableShape> shapes) {
    var fitting = new LinkedHashMap<TableShape, Manifest.Table>();
    for (TableShape shape : shapes) {
      for (Manifest.Table table : manifest.tables()) {
        if (table.name().equals(shape.name()) && table.columns().equals(shape.columns())) {
          fitting.put(shape, table);
        }
      }
    }
    if (fitting.size() != shapes.size() || fitting.size() != manifest.tables().size()) {
      throw new EnvironmentException(
          "The backup does not have the tables of version %s: it was made from a database that was changed by hand, so restore it with the program that made it."
              .formatted(manifest.schemaVersion()));
    }
    return fitting;
  }

  private void compare(Connection connection, Map<TableShape, Manifest.Table> tables)
      throws SQLException, IOException {
    long before = 0;
    for (Map.Entry<TableShape, Manifest.Table> entry : tables.entrySet()) {
      TableShape shape = entry.getKey();
      long done = before;
      Manifest.Table loaded =
          Copies.out(
              connection,
              shape,
              OutputStream.nullOutputStream(),
              rows -> progress.at("compare", shape.name(), done + rows, manifest.rows()));
      if (!loaded.equals(entry.getValue())) {
        throw new EnvironmentException(
            "Table %s is not as it was when the backup was made: nothing was changed; use another backup."
                .formatted(shape.name()));
      }
      before += loaded.rows();
    }
  }

  /// Numbers that were given out once are not given out again, even those of rows that are gone.
  private void continueSequences(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CONTINUE)) {
      for (Map.Entry<String, Long> last : manifest.sequences().entrySet()) {
        statement.setString(1, last.getKey());
        statement.setLong(2, last.getValue());
        statement.executeQuery().close();
      }
    }
  }
}
