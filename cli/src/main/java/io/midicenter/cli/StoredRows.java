package io.midicenter.cli;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.CatalogReading;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.catalog.embedded.LibraryLock;
import io.midicenter.catalog.read.FilePages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a library beside a server that works with it; where none runs, the library's
/// own database is started for the moment.
final class StoredRows {
  private StoredRows() {}

  /// What `read` says; null where the database cannot be asked.
  ///
  /// @param command for the note that others find while the database runs for this one
  /// @throws CatalogException where the tables are of another version or the server is away
  static <T> @Nullable T read(
      Path home, Settings settings, String command, Function<FilePages, @Nullable T> read) {
    DatabaseConfig config = LibrarySession.database(home, settings);
    Optional<CatalogReading> running = CatalogReading.open(config);
    if (running.isPresent()) {
      try (CatalogReading reading = running.get()) {
        return read.apply(reading.files());
      }
    }
    try (LibraryLock lock =
            LibraryLock.acquire(home, command + ", process " + ProcessHandle.current().pid());
        Database database = Database.open(config)) {
      return lock == null ? null : read.apply(Catalog.open(database).files());
    } catch (EnvironmentException e) {
      return null;
    }
  }
}
