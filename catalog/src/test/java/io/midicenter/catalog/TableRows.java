package io.midicenter.catalog;

import io.midicenter.catalog.database.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Looks at whole tables, for tests that compare libraries.
public final class TableRows {
  private static final List<String> TABLES =
      List.of(
          "content",
          "location",
          "analysis",
          "index_feed",
          "dir",
          "pack",
          "root",
          "tag",
          "file_problem",
          "library_meta");
  private static final String CONTENTS =
      """
      SELECT encode(c.blake3, 'hex'), c.size_bytes, c.state, c.analysis_version,
             (to_jsonb(a) - 'content_id' - 'tags' - 'tag_conf' - 'tag_source')::text,
             (SELECT string_agg(t.slug || ' ' || a.tag_conf[i] || ' ' || a.tag_source[i], ', '
                                ORDER BY t.slug)
              FROM generate_subscripts(a.tags, 1) AS i JOIN msc.tag t ON t.tag_id = a.tags[i]),
             (SELECT count(*) FROM msc.index_feed f
              WHERE f.content_id = c.content_id AND NOT f.deleted)
      FROM msc.content c LEFT JOIN msc.analysis a USING (content_id)
      ORDER BY 1
      """;
  private static final String PLACES =
      """
      SELECT r.slug, d.path, l.name, l.raw_uri, l.size_bytes, l.mtime_ns, l.state, p.slug, p.maker,
             encode(c.blake3, 'hex'), encode(l.path_key, 'hex')
      FROM msc.location l JOIN msc.content c USING (content_id) JOIN msc.dir d USING (dir_id)
           JOIN msc.root r USING (root_id) LEFT JOIN msc.pack p USING (pack_id)
      ORDER BY 1, 2, 3
      """;
  private static final String PROBLEMS =
      """
      SELECT stage, code, severity, display_path, detail, resolved_at IS NULL
      FROM msc.file_problem ORDER BY 4, 1, 2
      """;

  private TableRows() {}

  /// Physical place and writing transaction of every row, a line a table: changes with every row
  /// version written, even an equal one.
  public static List<String> versions(Database database) {
    return database
        .api()
        .run(connection -> {
          var all = new ArrayList<String>();
          for (String table : TABLES) {
            all.addAll(
                rows(
                    connection,
                    "SELECT '%s', count(*), md5(string_agg(ctid || ':' || xmin || ':' || xmax, ',' ORDER BY ctid)) FROM msc.%s"
                        .formatted(table, table)));
          }
          return all;
        });
  }

  /// Every fact of contents, places and problems, but for ids and the times of the import: equal
  /// for two libraries over the same files.
  public static List<String> facts(Database database) {
    return database.api().run(TableRows::facts);
  }

  /// [#facts(Database)] over any connection.
  public static List<String> facts(Connection connection) throws SQLException {
    var all = new ArrayList<String>();
    all.addAll(rows(connection, CONTENTS));
    all.addAll(rows(connection, PLACES));
    all.addAll(rows(connection, PROBLEMS));
    return all;
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    var rows = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        var line = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          line.append(row.getString(i)).append('\t');
        }
        rows.add(line.toString());
      }
    }
    return rows;
  }
}
