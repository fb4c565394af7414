package io.midicenter.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.marks.Change;
import io.midicenter.catalog.marks.Edit;
import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.BatchResult;
import io.midicenter.catalog.write.NewFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/// Libraries with rows of every kind, for tests that move them as a whole.
public final class LibraryRows {
  private static final DatabaseConfig.External ORIGINAL = make(Seeds.next());

  private LibraryRows() {}

  /// A database of its own with rows in every table, values as extreme as they come.
  public static DatabaseConfig.External everyKind() {
    return PostgresFixture.copy(ORIGINAL);
  }

  private static DatabaseConfig.External make(long seed) {
    DatabaseConfig.External server = PostgresFixture.freshDatabase();
    try (Database database = Database.open(server)) {
      Catalog catalog = Catalog.open(database);
      Root root = catalog.addRoot(Path.of("/music"));
      var samples = new Samples(new Random(seed));
      var files = new ArrayList<NewFile>();
      for (int i = 0; i < 120; i++) {
        String folder = i % 7 == 0 ? "" : "Pack " + i % 3 + "/sub";
        files.add(samples.file(root.rootId(), folder, i + ".mid", seed + i - i / 5));
      }
      BatchResult written = catalog.newWriter(() -> false).write(new Batch(files, List.of(), null));
      var some = new TreeSet<Long>();
      written.fresh().subList(0, 9).forEach(facts -> some.add(facts.contentId()));
      say(catalog, some);
    }
    execute(
        server,
        """
        INSERT INTO msc.index_feed (content_id, version, deleted)
        VALUES (nextval(pg_get_serial_sequence('msc.content', 'content_id')), 3, true);
        INSERT INTO msc.job (job_id, kind, state, params, report, created_at)
        VALUES (gen_random_uuid(), 'import', 'succeeded', '{"paths": ["/music"]}', '{"a": "\\t"}', now());
        INSERT INTO msc.api_key (key_id, label, secret_hash, scopes)
        VALUES ('k7f3', 'my site', sha256('secret'), '{search,content}');
        INSERT INTO msc.file_problem (path_key, stage, code, severity, display_path, detail)
        VALUES (decode(repeat('0b', 16), 'hex'), 'read', 'CODE', 1, E'/a\\nb\\tc\\\\', 'why')
        """);
    return server;
  }

  private static void say(Catalog catalog, SortedSet<Long> contents) {
    catalog.collections().add("Live \u00e9", "tab\there", null);
    catalog.savedSearches().record(JsonNodeFactory.instance.objectNode().put("q", "a\\b"));
    List<Change> changes =
        List.of(
            new Change.Favorite(true),
            new Change.Rating(3),
            new Change.Note("line\n\t\\N \"quoted\""),
            new Change.Tag("my tag", true),
            new Change.Membership("live-e", true));
    catalog.edits().apply(changes, contents, "key");
    Edit edit = catalog.edits().list(Long.MAX_VALUE, 1).getFirst();
    catalog.edits().undo(edit.editId(), null);
    catalog.edits().apply(changes, contents, null);
  }

  /// As an older version of the program left it.
  public static DatabaseConfig.External ofVersion(String version) {
    return OldLibrary.make(version);
  }

  public static List<String> oldRows(DatabaseConfig.External server) {
    return OldLibrary.rows(server);
  }

  public static void addFile(DatabaseConfig.External server, long content) {
    try (Database database = Database.open(server)) {
      Catalog catalog = Catalog.open(database);
      Root root = catalog.addRoot(Path.of("/music"));
      NewFile file =
          new Samples(new Random(content)).file(root.rootId(), "Later", content + ".mid", content);
      catalog.newWriter(() -> false).write(new Batch(List.of(file), List.of(), null));
    }
  }

  public static List<String> facts(DatabaseConfig.External server) {
    try (Connection connection = Database.direct(server, "test").getConnection()) {
      return TableRows.facts(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Library id and epoch.
  public static List<String> identity(DatabaseConfig.External server) {
    return List.of(
        text(server, "SELECT library_id::text FROM msc.library_meta"),
        text(server, "SELECT feed_epoch::text FROM msc.library_meta"));
  }

  public static long number(DatabaseConfig.External server, String sql) {
    return Long.parseLong(text(server, sql));
  }

  private static String text(DatabaseConfig.External server, String sql) {
    try (Connection connection = Database.direct(server, "test").getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void execute(DatabaseConfig.External server, String sql) {
    try (Connection connection = Database.direct(server, "test").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Ends every session of that application name.
  public static void cut(String application) {
    PostgresFixture.asSuperuser(
        "postgres",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '%s'"
            .formatted(application));
  }
}
