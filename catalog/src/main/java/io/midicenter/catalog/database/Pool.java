package io.midicenter.catalog.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Connections for one kind of work. Shared by all threads; a borrowed connection belongs to one.
public final class Pool implements AutoCloseable {
  /// As PostgreSQL says it: "the client cannot establish a connection".
  private static final String NOT_CONNECTED = "08001";

  private final PoolKind kind;
  private final int size;
  private volatile @Nullable HikariDataSource source;

  /// Without connections until [#open]: until then every use fails as with a lost server.
  Pool(PoolKind kind, int size) {
    this.kind = kind;
    this.size = size;
  }

  /// A pool that is open already.
  Pool(DatabaseConfig.External server, PoolKind kind, int size) {
    this(kind, size);
    open(server);
  }

  /// Connects; connections to another server than this one are closed.
  void open(DatabaseConfig.External server) {
    var config = new HikariConfig();
    config.setPoolName("msc-" + kind.word());
    config.setJdbcUrl(server.url());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(size);
    config.setConnectionTimeout(kind.connectionTimeoutMs());
    config.setMaxLifetime(30 * 60_000);
    config.setKeepaliveTime(2 * 60_000);
    config.setInitializationFailTimeout(30_000);
    config.setConnectionInitSql(kind.sessionSql());
    config.setLeakDetectionThreshold(Long.getLong("msc.leakDetectionMs", 0));
    config.addDataSourceProperty("ApplicationName", "msc-" + kind.word());
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", kind == PoolKind.API ? "20" : "0");
    config.addDataSourceProperty("defaultRowFetchSize", "2000");
    config.addDataSourceProperty("reWriteBatchedInserts", "false");
    HikariDataSource before = source;
    source = new HikariDataSource(config);
    if (before != null) {
      before.close();
    }
  }

  /// One connection beside the program that works with a library.
  ///
  /// @throws CatalogException if the server does not answer
  public static Pool forReading(DatabaseConfig.External server) {
    try {
      return new Pool(server, PoolKind.API, 1);
    } catch (HikariPool.PoolInitializationException e) {
      throw new CatalogException(new SQLException(e.getMessage(), NOT_CONNECTED, e));
    }
  }

  /// Runs `work` with every statement a transaction of its own.
  ///
  /// @throws CatalogException if the database fails
  public <T extends @Nullable Object> T run(SqlWork<T> work) {
    try (Connection connection = connect()) {
      return work.run(connection);
    } catch (SQLException e) {
      throw new CatalogException(e);
    }
  }

  /// Runs `work` as one READ COMMITTED transaction.
  ///
  /// @throws CatalogException if the database fails; everything was rolled back, or the outcome of
  ///   the COMMIT is unknown
  public <T extends @Nullable Object> T transaction(SqlWork<T> work) {
    try {
      return tryTransaction(work);
    } catch (SQLException e) {
      throw new CatalogException(e);
    }
  }

  /// [#transaction] that leaves the judgement of the error to the caller.
  public <T extends @Nullable Object> T tryTransaction(SqlWork<T> work) throws SQLException {
    try (Connection connection = connect()) {
      return inTransaction(connection, work);
    }
  }

  static SQLException notConnected() {
    return new SQLException("the server has not answered since the start", NOT_CONNECTED);
  }

  private Connection connect() throws SQLException {
    HikariDataSource opened = source;
    if (opened == null) {
      throw notConnected();
    }
    return opened.getConnection();
  }

  private static <T extends @Nullable Object> T inTransaction(
      Connection connection, SqlWork<T> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T result = work.run(connection);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(connection);
      }
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // the connection is lost and the server has rolled back: the first error is the one to tell
    }
  }

  /// A connection for a reader that keeps a transaction over several calls; close it soon.
  public Connection borrow() {
    try {
      return connect();
    } catch (SQLException e) {
      throw new CatalogException(e);
    }
  }

  /// Connections in use, for metrics.
  public int active() {
    HikariDataSource opened = source;
    return opened == null ? 0 : opened.getHikariPoolMXBean().getActiveConnections();
  }

  /// Replaces all connections as they come back: after the server became another one.
  void renew() {
    HikariDataSource opened = source;
    if (opened != null) {
      opened.getHikariPoolMXBean().softEvictConnections();
    }
  }

  @Override
  public void close() {
    HikariDataSource opened = source;
    if (opened != null) {
      opened.close();
    }
  }
}
