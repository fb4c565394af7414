package io.midicenter.catalog;

import io.midicenter.catalog.embedded.EmbeddedPostgres;
import io.midicenter.catalog.embedded.InstalledPostgres;
import io.midicenter.catalog.embedded.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The PostgreSQL of a test run: the product's own, or one that is installed.
interface TestServer {
  String url(String database);

  /// Password of the role `msc`.
  String password();

  Connection superuser(String database) throws SQLException;

  static TestServer of(EmbeddedPostgres server) {
    return new TestServer() {
      @Override
      public String url(String database) {
        return TestServers.url(server, database);
      }

      @Override
      public String password() {
        return server.password();
      }

      @Override
      public Connection superuser(String database) throws SQLException {
        return TestServers.superuser(server, database);
      }
    };
  }

  /// Makes the role that the product's own server has from the start.
  static TestServer of(InstalledPostgres server) {
    TestServer installed =
        new TestServer() {
          @Override
          public String url(String database) {
            return server.url(database);
          }

          @Override
          public String password() {
            return "no matter";
          }

          @Override
          public Connection superuser(String database) throws SQLException {
            return DriverManager.getConnection(url(database), "postgres", "");
          }
        };
    try (Connection connection = installed.superuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE msc LOGIN NOSUPERUSER");
      statement.execute("CREATE DATABASE msc_template OWNER msc");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return installed;
  }
}
