package io.midicenter.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class StatementsTest {
  private static final DatabaseConfig.External SERVER = PostgresFixture.freshDatabase();
  private static final Database DATABASE = Database.open(SERVER);
  private static final Pattern NAME = Pattern.compile("/\\* msc:([a-z_.]+) \\*/");
  private static final Pattern SCAN =
      Pattern.compile(
          "Seq Scan on (content|location|analysis|index_feed|user_mark|content_tag|collection_item)\\b");

  /// Passes over whole tables that are meant.
  private static final Set<String> FULL =
      Set.of(
          "verify.buckets",
          "verify.without_feed",
          "verify.unknown_tags",
          "content.count_old",
          "content.copies",
          "near.known",
          "feed.size",
          "feed.renumber",
          "look.schema",
          "location.present_of_root",
          "removal.present",
          "root.places");

  @BeforeAll
  static void fill() {
    DATABASE
        .write()
        .run(connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(
                """
                INSERT INTO root (slug, path, label) VALUES ('r', '/r', 'r');
                INSERT INTO dir (root_id, path, path_key)
                SELECT 1, 'd' || i, substring(sha256(('d' || i)::bytea), 1, 16) FROM generate_series(1, 500) i;
                INSERT INTO content (blake3, size_bytes, state, analysis_version, first_seen_at)
                SELECT sha256(i::text::bytea), i, 1, 1, now() FROM generate_series(1, 100000) i;
                INSERT INTO location (content_id, dir_id, mtime_ns, size_bytes, path_key, name)
                SELECT i, 1 + i % 500, i, i, substring(sha256(('l' || i)::bytea), 1, 16), i || '.mid'
                FROM generate_series(1, 100000) i;
                INSERT INTO analysis (content_id, events, notes, tempo_changes, meter_changes, status,
                  smf_format, division, time_base, tracks, bars_source, bars_conf, bpm_source, bpm_conf,
                  key_source, key_conf, signature_source, signature_conf, meter_source, meter_conf,
                  kind_source, kind_conf, sketch, detail)
                SELECT i, 1, 1, 0, 0, 0, 1, 480, 0, 1, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0, '\\x00', '{}'
                FROM generate_series(1, 100000) i;
                INSERT INTO index_feed (content_id) SELECT i FROM generate_series(1, 100000) i;
                ANALYZE
                """);
            return true;
          }
        });
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void noStatementWalksABigTableButThoseThatAreMeantTo() throws Exception {
    Map<String, Class<?>> owners = new HashMap<>();
    Map<String, String> statements = statements(owners);
    assertThat(statements).hasSizeGreaterThan(40);
    var walking = new ArrayList<String>();
    int explained = 0;
    // generic plans take their parameters unbound, which only the simple protocol allows
    try (Connection connection =
        DriverManager.getConnection(
            SERVER.url() + "?preferQueryMode=simple", SERVER.user(), SERVER.password())) {
      assumeTrue(
          connection.getMetaData().getDatabaseMajorVersion() >= 16,
          "plans without values (GENERIC_PLAN) exist from PostgreSQL 16 on");
      for (Map.Entry<String, String> statement : statements.entrySet()) {
        String name = statement.getKey();
        Class<?> owner = owners.getOrDefault(name, Catalog.class);
        String plan = plan(connection, owner, name, statement.getValue());
        explained++;
        if (SCAN.matcher(plan).find() && !FULL.contains(name)) {
          walking.add(name + "\n" + plan);
        }
      }
    }
    assertThat(walking).isEmpty();
    assertThat(explained).isEqualTo(statements.size());
  }

  /// Statements of batches, of the feed and of a rebuild run without sequential scans, whatever the
  /// statistics of a table that is being filled say; people's statements take the plain planner.
  private static boolean plainPlanner(Class<?> owner) {
    return Set.of("FilePages", "Problems", "Jobs", "VerifyQueries", "ServerLook")
        .contains(owner.getSimpleName());
  }

  private static String plan(Connection connection, Class<?> owner, String name, String sql) {
    var numbered = new StringBuilder();
    int parameter = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '?') {
        numbered.append('$').append(++parameter);
      } else {
        numbered.append(c);
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET search_path = msc; SET enable_seqscan = " + (plainPlanner(owner) ? "on" : "off"));
      try (ResultSet rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered)) {
        var plan = new StringBuilder();
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
        return plan.toString();
      }
    } catch (SQLException e) {
      throw new AssertionError(name + ": " + e.getMessage(), e);
    }
  }

  /// Every named statement of the module, by name.
  private static Map<String, String> statements(Map<String, Class<?>> owners)
      throws IOException, URISyntaxException, ReflectiveOperationException {
    Path classes =
        Path.of(Catalog.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Map<String, String> statements = new HashMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : files) {
      String name = classes.relativize(file).toString().replace('/', '.');
      if (name.endsWith("package-info.class")) {
        continue;
      }
      Class<?> type =
          Class.forName(
              name.substring(0, name.length() - ".class".length()),
              false,
              Catalog.class.getClassLoader());
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
          field.setAccessible(true);
          String sql = (String) field.get(null);
          Matcher matcher = sql == null ? null : NAME.matcher(sql);
          if (matcher != null && matcher.find()) {
            assertThat(statements).doesNotContainKey(matcher.group(1));
            statements.put(matcher.group(1), sql);
            owners.put(matcher.group(1), type);
          }
        }
      }
    }
    return statements;
  }

  @Test
  void onlyApprovedIndexesExist() {
    assertThat(indexes())
        .containsExactlyInAnyOrder(
            "library_meta_pkey",
            "root_pkey",
            "root_slug_key",
            "root_path_key",
            "pack_pkey",
            "pack_slug_key",
            "dir_pkey",
            "dir_path_key_key",
            "content_pkey",
            "content_blake3_key",
            "location_pkey",
            "location_path_key_key",
            "location_content_id_idx",
            "location_dir_id_idx",
            "analysis_pkey",
            "tag_pkey",
            "tag_slug_key",
            "job_pkey",
            "job_unfinished_idx",
            "file_problem_pkey",
            "file_problem_path_key_stage_code_key",
            "index_feed_pkey",
            "index_feed_xid_idx",
            "user_mark_pkey",
            "content_tag_pkey",
            "collection_pkey",
            "collection_slug_key",
            "collection_item_pkey",
            "collection_item_content_id_idx",
            "saved_search_pkey",
            "saved_search_recent_idx",
            "edit_pkey",
            "edit_change_pkey",
            "api_key_pkey");
  }

  private static Set<String> indexes() {
    return DATABASE
        .api()
        .run(connection ->
            names(
                connection,
                "SELECT indexname FROM pg_indexes WHERE schemaname = 'msc' AND tablename <> 'flyway_schema_history'"));
  }

  private static Set<String> names(Connection connection, String sql) throws SQLException {
    var names = new TreeSet<String>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
