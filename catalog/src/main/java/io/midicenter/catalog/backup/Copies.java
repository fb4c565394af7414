package io.midicenter.catalog.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;

/// Reads tables as the text of COPY, which is the same for every supported version of PostgreSQL.
final class Copies {
  /// Whatever the server's defaults are, a value has one text.
  private static final String ONE_TEXT =
      """
      SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'postgres';
      SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'
      """;

  private Copies() {}

  /// Settles the text of values until the end of the transaction.
  static void settle(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(ONE_TEXT);
    }
  }

  /// Copies the rows of a table in the order of its key.
  static Manifest.Table out(
      Connection connection, TableShape table, OutputStream to, LongConsumer heard)
      throws SQLException, IOException {
    var rows = new RowStream(to, heard);
    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), rows);
    return new Manifest.Table(table.name(), table.columns(), rows.rows(), rows.sha256Hex());
  }
}
