package io.midicenter.catalog;

import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.embedded.EmbeddedPostgres;
import io.midicenter.catalog.embedded.InstalledPostgres;
import io.midicenter.catalog.embedded.PostgresBinaries;
import io.midicenter.catalog.embedded.TestServers;
import io.midicenter.migrations.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// One real PostgreSQL for all tests of a JVM, durable like the product's, and a fresh migrated
/// database for whoever asks. Autovacuum is off: its transactions hold back the bound of a feed
/// round and write WAL whenever their minute happens to come.
///
/// Binaries and a ready cluster are kept in the temporary folder of the machine, so that only the
/// first run of a new schema makes a cluster.
public final class PostgresFixture {
  private static final String TEMPLATE = "msc_template";
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Path BASE =
      Path.of(
          System.getProperty("java.io.tmpdir"), "msc-test-pg-" + System.getProperty("user.name"));

  /// Folder of an installed PostgreSQL's programs, for a run on that one.
  private static final String INSTALLED = System.getProperty("msc.test.postgres", "");

  private static final String ROLE = "msc";
  private static @Nullable EmbeddedPostgres own;
  private static final TestServer SERVER = start();

  private PostgresFixture() {}

  /// The server, for tests that look into it.
  public static EmbeddedPostgres server() {
    return Objects.requireNonNull(own, "this run is on an installed PostgreSQL");
  }

  /// Folder of unpacked binaries, for tests that start servers of their own.
  public static Path binaries() {
    return BASE;
  }

  /// A migrated database without rows.
  public static DatabaseConfig.External freshDatabase() {
    return make("TEMPLATE " + TEMPLATE);
  }

  /// A database with the same rows as `original`, to which nobody may be connected.
  public static DatabaseConfig.External copy(DatabaseConfig.External original) {
    return make("TEMPLATE " + original.url().substring(original.url().lastIndexOf('/') + 1));
  }

  private static DatabaseConfig.External make(String how) {
    String name = "test_" + NEXT.incrementAndGet();
    asSuperuser("postgres", "CREATE DATABASE %s OWNER %s %s".formatted(name, ROLE, how));
    return new DatabaseConfig.External(SERVER.url(name), ROLE, SERVER.password());
  }

  /// A database without any table, owned by the role of the pools.
  public static DatabaseConfig.External emptyDatabase() {
    return make("");
  }

  /// Pools on a fresh database; close them.
  public static Database open() {
    return Database.open(freshDatabase());
  }

  /// Runs a statement with every right.
  public static void asSuperuser(String database, String sql) {
    try (Connection connection = SERVER.superuser(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestServer start() {
    try {
      Path base = Files.createDirectories(BASE);
      if (!INSTALLED.isEmpty()) {
        Path run = Files.createTempDirectory("msc-test-installed-");
        InstalledPostgres server = InstalledPostgres.start(Path.of(INSTALLED), run);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, run)));
        TestServer installed = TestServer.of(server);
        migrateTemplate(installed);
        return installed;
      }
      Path binaries = PostgresBinaries.unpack(base);
      TestServers.clearDeadRuns(base);
      Path cluster = cluster(base, binaries.getFileName().toString());
      Path run = base.resolve("run-" + ProcessHandle.current().pid());
      copy(cluster, run);
      EmbeddedPostgres server =
          EmbeddedPostgres.open(run, null, base, List.of("max_connections=100", "autovacuum=off"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, run)));
      own = server;
      migrateTemplate(TestServer.of(server));
      return TestServer.of(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(InstalledPostgres server, Path run) {
    try {
      server.end();
      TestServers.delete(run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(EmbeddedPostgres server, Path run) {
    try {
      TestServers.end(server.dataDirectory());
      TestServers.delete(run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A stopped cluster that holds a migrated database, made once for this schema.
  private static Path cluster(Path base, String binaries) throws IOException {
    String schema;
    try (InputStream sql =
        Objects.requireNonNull(Schema.class.getResourceAsStream("/db/migration/V1__library.sql"))) {
      schema = DigestUtils.sha256Hex(sql).substring(0, 16);
    }
    Path cluster = base.resolve("cluster-" + schema + "-" + binaries.substring(4, 12));
    if (!Files.isDirectory(cluster)) {
      Path fresh = base.resolve("fresh-" + ProcessHandle.current().pid());
      TestServers.delete(fresh);
      EmbeddedPostgres server = EmbeddedPostgres.open(fresh, null, base, List.of());
      try (Connection connection = TestServers.superuser(server, "postgres");
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE %s OWNER %s".formatted(TEMPLATE, server.user()));
        migrateTemplate(TestServer.of(server));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } finally {
        server.stop();
      }
      try {
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        if (!Files.isDirectory(cluster)) {
          throw e;
        }
        TestServers.delete(fresh);
      }
    }
    return cluster;
  }

  /// The kept cluster may be older than the newest migration.
  private static void migrateTemplate(TestServer server) {
    var template = new PGSimpleDataSource();
    template.setUrl(server.url(TEMPLATE));
    template.setUser(ROLE);
    template.setPassword(server.password());
    Schema.migrate(template);
  }

  private static void copy(Path from, Path to) throws IOException {
    TestServers.delete(to);
    try {
      Process copy =
          new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start();
      if (copy.waitFor() != 0) {
        throw new IOException("cp -a " + from + " " + to + " failed");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
