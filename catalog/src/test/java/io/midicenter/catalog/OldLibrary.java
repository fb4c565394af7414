package io.midicenter.catalog;

import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.migrations.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// A database as an older version of the program left it, with a row in every table.
final class OldLibrary {
  private static final String ROWS =
      """
      SET search_path = msc;
      INSERT INTO library_meta (library_id, feed_epoch, system_identifier)
      SELECT gen_random_uuid(), gen_random_uuid(), system_identifier FROM pg_control_system();
      INSERT INTO root (slug, path, label) VALUES ('old', '/old', 'Old'), ('shed', '/shed', 'Shed');
      INSERT INTO pack (slug, name, maker) VALUES ('pack', 'Päck\tof \\ signs', NULL);
      INSERT INTO dir (root_id, path, path_key, pack_id)
      SELECT 1, 'd' || i, substring(sha256(('d' || i)::bytea), 1, 16), 1 FROM generate_series(1, 20) i;
      INSERT INTO content (blake3, size_bytes, state, analysis_version, first_seen_at)
      SELECT sha256(i::text::bytea), i, 1, 1, now() FROM generate_series(1, 300) i;
      INSERT INTO location (content_id, dir_id, mtime_ns, size_bytes, path_key, name)
      SELECT i, 1 + i % 20, i, i, substring(sha256(('l' || i)::bytea), 1, 16), i || '.mid'
      FROM generate_series(1, 300) i;
      INSERT INTO tag (category, slug, label) VALUES ('genre', 'old-genre', 'Old genre');
      INSERT INTO analysis (content_id, events, notes, tempo_changes, meter_changes, status,
        smf_format, division, time_base, tracks, bars_source, bars_conf, bpm_source, bpm_conf,
        key_source, key_conf, signature_source, signature_conf, meter_source, meter_conf,
        kind_source, kind_conf, tags, tag_conf, tag_source, title, sketch, detail)
      SELECT i, i, i, 0, 0, 0, 1, 480, 0, 1, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0, '{1}', '{90}', '{1}',
             E'line\\nbreak ' || i, '\\x00ff', '{"a": [1]}'
      FROM generate_series(1, 300) i;
      INSERT INTO index_feed (content_id) SELECT i FROM generate_series(1, 300) i;
      -- the last content was deleted: its number stays in the feed and must not be given out again
      DELETE FROM analysis WHERE content_id = 300;
      DELETE FROM location WHERE content_id = 300;
      DELETE FROM content WHERE content_id = 300;
      UPDATE index_feed SET deleted = true, version = 2 WHERE content_id = 300;
      INSERT INTO job (job_id, kind, state, params, created_at)
      VALUES (gen_random_uuid(), 'import', 'succeeded', '{"paths": ["/old"]}', now());
      INSERT INTO file_problem (path_key, stage, code, severity, display_path, detail, content_id)
      VALUES (substring(sha256('p'), 1, 16), 'read', 'CODE', 1, '/old/x', 'why', 2)
      """;

  private OldLibrary() {}

  /// A new database with tables of `version`.
  static DatabaseConfig.External make(String version) {
    DatabaseConfig.External server = PostgresFixture.emptyDatabase();
    DataSource source = Database.direct(server, "test");
    Schema.migrate(source, Schema.NAME, version);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(ROWS);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server;
  }

  /// Every row of the tables as that version knew them, but for the place in the feed, which an
  /// upgrade may move.
  static List<String> rows(DatabaseConfig.External server) {
    var all = new ArrayList<String>();
    for (String table :
        List.of(
            "library_id::text FROM msc.library_meta",
            "t.root_id, slug, path, label FROM msc.root t",
            "pack_id, slug, name, maker FROM msc.pack",
            "dir_id, root_id, path, path_key, pack_id FROM msc.dir",
            "content_id, blake3, size_bytes, state, analysis_version, first_seen_at FROM msc.content",
            "location_id, content_id, dir_id, mtime_ns, size_bytes, path_key, name FROM msc.location",
            "content_id, events, notes, tags, tag_conf, title, sketch, detail FROM msc.analysis",
            "tag_id, category, slug FROM msc.tag WHERE slug = 'old-genre'",
            "content_id, version, deleted FROM msc.index_feed",
            "job_id, kind, state, params, created_at FROM msc.job",
            "problem_id, path_key, stage, code, detail, content_id FROM msc.file_problem")) {
      try (Connection connection = Database.direct(server, "test").getConnection();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT " + table + " ORDER BY 1")) {
        while (row.next()) {
          var line = new StringBuilder(table);
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            line.append('|').append(row.getString(i));
          }
          all.add(line.toString());
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }
}
