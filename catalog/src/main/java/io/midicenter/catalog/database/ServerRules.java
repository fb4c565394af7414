package io.midicenter.catalog.database;

import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.catalog.embedded.ServerAbsentException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// What a server must be before the library trusts it: PostgreSQL 15 to 18, UTF-8, no standby,
/// durable, and with the right to make or use schema `msc`.
final class ServerRules {
  private static final int OLDEST = 150_000;
  private static final int NEWER_THAN_TESTED = 190_000;
  private static final String FACTS =
      """
      /* msc:server.facts */
      SELECT current_setting('server_version_num')::int, current_setting('server_version'),
             current_setting('server_encoding'), pg_is_in_recovery(), current_setting('fsync'),
             current_setting('full_page_writes'),
             has_database_privilege(current_database(), 'CREATE')
               OR EXISTS (SELECT FROM pg_namespace WHERE nspname = 'msc'
                          AND pg_has_role(nspowner, 'USAGE')),
             current_user, current_database()
      """;

  private ServerRules() {}

  static void check(DataSource server, String url) {
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(FACTS)) {
      row.next();
      int version = row.getInt(1);
      require(
          version >= OLDEST && version < NEWER_THAN_TESTED,
          "The PostgreSQL at %s is version %s: versions 15 to 18 are supported, so name another server with --database-url.",
          url,
          row.getString(2));
      require(
          "UTF8".equals(row.getString(3)),
          "The database at %s has the encoding %s: make one with ENCODING 'UTF8' and name it with --database-url.",
          url,
          row.getString(3));
      require(
          !row.getBoolean(4),
          "The PostgreSQL at %s is a standby and takes no writes%s: name the primary with --database-url.",
          url,
          "");
      require(
          "on".equals(row.getString(5)) && "on".equals(row.getString(6)),
          "The PostgreSQL at %s runs with fsync or full_page_writes off%s, and a power cut would destroy the library: switch them on.",
          url,
          "");
      require(
          row.getBoolean(7),
          "The role %2$s may not create the schema msc at %1$s: grant it CREATE on the database.",
          url,
          row.getString(8));
    } catch (SQLException e) {
      String sentence =
          "The database at %s cannot be used: %s. Check --database-url, the user and the password file."
              .formatted(url, e.getMessage());
      throw SqlState.of(e) == SqlState.UNAVAILABLE
          ? new ServerAbsentException(sentence, e)
          : new EnvironmentException(sentence, e);
    }
  }

  private static void require(boolean met, String sentence, String url, String value) {
    if (!met) {
      throw new EnvironmentException(sentence.formatted(url, value));
    }
  }
}
