package io.midicenter.catalog;

import io.midicenter.catalog.database.DatabaseConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Schema `msc` as PostgreSQL's own catalogue describes it: equal for two databases whose tables
/// behave alike.
public final class SchemaDescription {
  private static final String LINES =
      """
      SELECT 'column ' || c.relname || '.' || a.attname || ' ' || a.attnum || ' '
             || format_type(a.atttypid, a.atttypmod) || ' notnull=' || a.attnotnull || ' identity='
             || a.attidentity::text || ' default=' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-')
             || ' options=' || coalesce(c.reloptions::text, '-')
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
           LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = 'msc'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
        AND NOT a.attisdropped
      UNION ALL
      SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
             || ' valid=' || convalidated
      FROM pg_constraint WHERE connamespace = 'msc'::regnamespace
      UNION ALL
      SELECT 'index ' || pg_get_indexdef(i.indexrelid) || ' valid=' || i.indisvalid
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE c.relnamespace = 'msc'::regnamespace
      UNION ALL
      SELECT 'sequence ' || s.seqrelid::regclass || ' ' || s.seqtypid::regtype || ' ' || s.seqincrement
      FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
      WHERE c.relnamespace = 'msc'::regnamespace
      ORDER BY 1
      """;

  private SchemaDescription() {}

  public static List<String> of(DatabaseConfig.External server) {
    var lines = new ArrayList<String>();
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LINES)) {
      while (row.next()) {
        lines.add(row.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return lines;
  }
}
