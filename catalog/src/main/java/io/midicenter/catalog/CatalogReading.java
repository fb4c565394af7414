package io.midicenter.catalog;

import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.embedded.RunningServer;
import io.midicenter.catalog.library.Roots;
import io.midicenter.catalog.library.TagIds;
import io.midicenter.catalog.read.FactsReader;
import io.midicenter.catalog.read.FilePages;
import io.midicenter.catalog.row.AnalysisReader;
import io.midicenter.catalog.write.OldContents;
import java.util.Optional;

/// The rows of a library for reading, beside whatever program works with it: one connection, no
/// lock, no statement that writes, no migration.
///
/// *Errors:* [io.midicenter.catalog.database.CatalogException] where the server does not answer, or
/// the tables are of another version.
public final class CatalogReading implements AutoCloseable {
  private final Pool pool;
  private final FilePages files;

  private CatalogReading(DatabaseConfig.External server) {
    this.pool = Pool.forReading(server);
    var reader = new AnalysisReader(TagIds.forReading(pool));
    this.files = new FilePages(pool, new FactsReader(reader), reader);
  }

  /// Empty where the library keeps a server of its own and it does not run now.
  public static Optional<CatalogReading> open(DatabaseConfig config) {
    return switch (config) {
      case DatabaseConfig.External server -> Optional.of(new CatalogReading(server));
      case DatabaseConfig.Embedded own ->
          RunningServer.of(own.home())
              .map(server ->
                  new CatalogReading(
                      new DatabaseConfig.External(server.url(), server.user(), server.password())));
    };
  }

  public FilePages files() {
    return files;
  }

  /// True where the library has a folder.
  public boolean hasRoots() {
    return !new Roots(pool).all().isEmpty();
  }

  /// Contents that another version of the analysis than `version` looked at last.
  public long analysedBefore(int version) {
    return new OldContents(pool).count(version);
  }

  @Override
  public void close() {
    pool.close();
  }
}
