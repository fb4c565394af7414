package io.midicenter.catalog.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A program that opens a server, writes, tells the server's process id and waits to be killed.
final class OpensAndWaits {
  private OpensAndWaits() {}

  public static void main(String[] arguments) throws SQLException {
    EmbeddedPostgres server =
        EmbeddedPostgres.open(Path.of(arguments[0]), null, Path.of(arguments[1]), List.of());
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE written_before_the_kill AS SELECT 1 AS one");
    }
    System.out.println(server.pid());
    System.out.flush();
    while (true) {
      LockSupport.park();
    }
  }
}
