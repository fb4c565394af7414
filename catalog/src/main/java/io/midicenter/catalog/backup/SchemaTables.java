package io.midicenter.catalog.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The tables and sequences of a schema, asked from PostgreSQL's own catalogue: a table that a
/// later migration makes is in the next backup without a word here.
final class SchemaTables {
  /// Not copied: which migrations ran is told by the manifest and done again by a restore.
  private static final String[] LEFT_OUT = {"flyway_schema_history"};

  private static final String TABLES =
      """
      /* msc:backup.tables */
      SELECT c.relname,
             (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attgenerated = ''),
             (SELECT string_agg(quote_ident(a.attname)
                                || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END,
                                ', ' ORDER BY array_position(i.indkey::int2[], a.attnum))
              FROM pg_index i JOIN pg_attribute a
                   ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
              WHERE i.indrelid = c.oid AND i.indisprimary),
             (SELECT array_agg(DISTINCT p.relname::text)
              FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
              WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND c.relname::text <> ALL (?::text[])
      ORDER BY c.relname COLLATE "C"
      """;
  private static final String SEQUENCES =
      """
      /* msc:backup.sequences */
      SELECT sequencename, last_value FROM pg_sequences
      WHERE schemaname = ? AND last_value IS NOT NULL
      """;

  private SchemaTables() {}

  /// Every table, each after the tables that its foreign keys point to.
  static List<TableShape> read(Connection connection, String schema) throws SQLException {
    var shapes = new ArrayList<TableShape>();
    try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
      statement.setString(1, schema);
      statement.setArray(2, connection.createArrayOf("text", LEFT_OUT));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String name = row.getString(1);
          String order = row.getString(3);
          if (order == null) {
            throw new SQLException("table " + schema + "." + name + " has no primary key");
          }
          shapes.add(new TableShape(schema, name, texts(row, 2), order, Set.copyOf(texts(row, 4))));
        }
      }
    }
    return parentsFirst(shapes);
  }

  private static List<TableShape> parentsFirst(List<TableShape> shapes) throws SQLException {
    var waiting = new ArrayList<>(shapes);
    var ordered = new ArrayList<TableShape>();
    var done = new HashSet<String>();
    while (!waiting.isEmpty()) {
      List<TableShape> ready =
          waiting.stream().filter(shape -> done.containsAll(shape.parents())).toList();
      if (ready.isEmpty()) {
        throw new SQLException("foreign keys go round in a circle: " + waiting);
      }
      ordered.addAll(ready);
      ready.forEach(shape -> done.add(shape.name()));
      waiting.removeAll(ready);
    }
    return ordered;
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    java.sql.@Nullable Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /// The last number that each sequence gave out.
  static Map<String, Long> sequences(Connection connection, String schema) throws SQLException {
    var last = new TreeMap<String, Long>();
    try (PreparedStatement statement = connection.prepareStatement(SEQUENCES)) {
      statement.setString(1, schema);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          last.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return last;
  }
}
