package io.midicenter.catalog.backup;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.catalog.library.LibraryMeta;
import io.midicenter.migrations.Schema;
import io.midicenter.migrations.SchemaException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Set;
import javax.sql.DataSource;

/// Brings a backup back. Its rows are loaded into a schema of their own, with the tables of the
/// version that wrote them, compared with the manifest, brought up to date by the migrations, and
/// take the place of schema `msc` in one transaction: a crash at any moment leaves the old library
/// or the new one. A new epoch begins, so the index is made again at the next start.
public final class Restore {
  /// Tables in which a library without a folder or file has rows too.
  private static final Set<String> FROM_THE_START = Set.of("library_meta", "tag", "job");

  private final ArchiveFile archive;
  private final DataSource source;
  private final CopyProgress progress;

  private Restore(ArchiveFile archive, DataSource source, CopyProgress progress) {
    this.archive = archive;
    this.source = source;
    this.progress = progress;
  }

  /// @param holder what a second program is told meanwhile
  /// @param replace throw away what the library holds now
  /// @throws EnvironmentException with one sentence for people; the library is as it was then
  public static Manifest run(
      Path home,
      DatabaseConfig config,
      String holder,
      Path file,
      boolean replace,
      CopyProgress progress) {
    try (ArchiveFile archive = ArchiveFile.open(file.toAbsolutePath())) {
      archive.check(progress);
      try (ServerAccess server = ServerAccess.alone(home, config, holder)) {
        var restore = new Restore(archive, server.source("msc-restore"), progress);
        restore.requireKnownSchema(file);
        restore.requireRoom(home, replace);
        restore.load();
      }
      return archive.manifest();
    } catch (SQLException e) {
      throw new CatalogException(e);
    } catch (SchemaException e) {
      throw new EnvironmentException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new EnvironmentException(
          "%s cannot be read: %s. Nothing was changed."
              .formatted(file, EnvironmentException.reason(e)),
          e);
    }
  }

  private void requireKnownSchema(Path file) {
    String version = archive.manifest().schemaVersion();
    if (!Schema.versions(source).contains(version)) {
      throw new EnvironmentException(
          "%s was made by a newer version of the program (%s, tables of version %s): install that one."
              .formatted(file, archive.manifest().program(), version));
    }
  }

  private void requireRoom(Path home, boolean replace) throws SQLException {
    try (Connection connection = source.getConnection()) {
      var filled = new ArrayList<String>();
      for (TableShape table : SchemaTables.read(connection, Schema.NAME)) {
        if (!FROM_THE_START.contains(table.name()) && hasRows(connection, table)) {
          filled.add(table.name());
        }
      }
      if (!filled.isEmpty() && !replace) {
        throw new EnvironmentException(
            "The library in %s is not empty (%s): restore into another --home, or throw away what it holds with --replace."
                .formatted(home, String.join(", ", filled)));
      }
    }
  }

  private static boolean hasRows(Connection connection, TableShape table) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT EXISTS (SELECT FROM " + table.qualified() + ")")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void load() throws SQLException, IOException {
    boolean done = false;
    try {
      SideSchema.drop(source);
      Schema.migrate(source, SideSchema.NAME, archive.manifest().schemaVersion());
      new SideSchema(archive, progress).fill(source);
      Schema.migrate(source, SideSchema.NAME);
      takeOver();
      done = true;
    } finally {
      if (!done) {
        dropQuietly();
      }
    }
  }

  private void takeOver() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(Schema.NAME));
      statement.execute("ALTER SCHEMA %s RENAME TO %s".formatted(SideSchema.NAME, Schema.NAME));
      LibraryMeta.beginEpoch(connection);
      connection.commit();
    }
  }

  private void dropQuietly() {
    try {
      SideSchema.drop(source);
    } catch (SQLException e) {
      // the first error is the one to tell; the next restore drops what is left
    }
  }
}
