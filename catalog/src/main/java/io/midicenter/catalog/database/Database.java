package io.midicenter.catalog.database;

import io.midicenter.catalog.embedded.EmbeddedPostgres;
import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.migrations.Schema;
import io.midicenter.migrations.SchemaException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A checked and migrated PostgreSQL with its pools: at most 15 connections. It may come later than
/// the program ([#absent]).
///
/// *Threads:* all may use the pools. *Errors:* [#open] throws [EnvironmentException] with one
/// sentence for people; nothing stays open then.
public final class Database implements AutoCloseable {
  private final DatabaseConfig config;
  private final Pool api = new Pool(PoolKind.API, 4);
  private final Pool write = new Pool(PoolKind.WRITE, workers());
  private final Pool feed = new Pool(PoolKind.FEED, 2);
  private volatile DatabaseConfig.@Nullable External server;
  private volatile @Nullable EmbeddedPostgres embedded;

  private Database(DatabaseConfig config) {
    this.config = config;
  }

  /// Starts or finds the server, checks it, brings the tables up to date and opens the pools.
  public static Database open(DatabaseConfig config) {
    Database database = absent(config);
    try {
      database.prepare();
      database.openPools();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// A database that nobody has asked yet: [#prepare] and [#openPools] follow. Until then its pools
  /// fail as with a lost server.
  public static Database absent(DatabaseConfig config) {
    return new Database(config);
  }

  /// Starts or finds the server, checks it and brings the tables up to date. May be tried again.
  ///
  /// @throws io.midicenter.catalog.embedded.ServerAbsentException where none answers
  public void prepare() {
    DatabaseConfig.External found =
        switch (config) {
          case DatabaseConfig.External external -> external;
          case DatabaseConfig.Embedded own -> embedded(own);
        };
    PGSimpleDataSource plain = plain(found);
    ServerRules.check(plain, found.url());
    try {
      Schema.migrate(plain);
    } catch (SchemaException e) {
      throw new EnvironmentException(String.valueOf(e.getMessage()), e);
    }
    server = found;
  }

  private DatabaseConfig.External embedded(DatabaseConfig.Embedded own) {
    EmbeddedPostgres postgres = embedded;
    if (postgres == null || postgres.pid() == 0) {
      postgres = EmbeddedPostgres.open(own.home(), own.serverUser(), null, List.of());
      embedded = postgres;
    }
    return new DatabaseConfig.External(postgres.url(), postgres.user(), postgres.password());
  }

  /// Connects the pools with the server that [#prepare] found.
  public void openPools() {
    DatabaseConfig.External found = server();
    try {
      api.open(found);
      write.open(found);
      feed.open(found);
    } catch (RuntimeException e) {
      throw new EnvironmentException(
          "The pools to %s cannot be opened: %s.".formatted(found.url(), e.getMessage()), e);
    }
  }

  private DatabaseConfig.External server() {
    DatabaseConfig.External found = server;
    if (found == null) {
      throw CatalogException.notConnected();
    }
    return found;
  }

  /// One connection at a time to a server that is as the library needs it, without pools and
  /// without a look at its tables: for work on a whole library.
  ///
  /// @param application name under which the server lists the connection
  /// @throws EnvironmentException if it is not
  public static DataSource direct(DatabaseConfig.External server, String application) {
    PGSimpleDataSource plain = plain(server);
    plain.setApplicationName(application);
    ServerRules.check(plain, server.url());
    return plain;
  }

  static PGSimpleDataSource plain(DatabaseConfig.External server) {
    var plain = new PGSimpleDataSource();
    try {
      plain.setUrl(server.url());
    } catch (IllegalArgumentException e) {
      throw new EnvironmentException(
          "The database URL \"%s\" cannot be understood: correct --database-url."
              .formatted(server.url()),
          e);
    }
    if (server.user() != null) {
      plain.setUser(server.user());
    }
    if (server.password() != null) {
      plain.setPassword(server.password());
    }
    plain.setApplicationName("msc-start");
    plain.setConnectTimeout(5);
    return plain;
  }

  private static int workers() {
    return Math.min(4, Math.max(1, Runtime.getRuntime().availableProcessors()));
  }

  /// For pages, keys, problems and tasks.
  public Pool api() {
    return api;
  }

  /// For batches.
  public Pool write() {
    return write;
  }

  /// For the feed loop and verify.
  public Pool feed() {
    return feed;
  }

  /// Opens the pool of a rebuild; the caller closes it when the rebuild ends.
  public Pool openRebuildPool() {
    return new Pool(server(), PoolKind.REBUILD, workers());
  }

  /// Takes the database for one program, beside the lock on the home directory: two homes may name
  /// the same external database.
  ///
  /// @throws EnvironmentException if another program has it
  public LibraryClaim claim(String holder) {
    return LibraryClaim.take(server(), holder);
  }

  /// The server that this program keeps itself, or empty for an external one.
  public Optional<EmbeddedPostgres> embedded() {
    return Optional.ofNullable(embedded);
  }

  /// Drops all connections as they come back: after SQLSTATE 25006.
  public void renewConnections() {
    api.renew();
    write.renew();
    feed.renew();
  }

  /// Closes the pools and stops the library's own server, unless another program uses it.
  @Override
  public void close() {
    api.close();
    write.close();
    feed.close();
    EmbeddedPostgres own = embedded;
    if (own != null) {
      own.stop();
    }
  }
}
