package io.midicenter.catalog.library;

import io.midicenter.analysis.tags.Tag;
import io.midicenter.analysis.tags.Vocabulary;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.facts.TagDecision;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The dictionary between tags as Java knows them (slug) and as rows hold them (number). Numbers
/// are never used twice.
///
/// *Threads:* all; entries only come in. An unknown tag is looked up, or entered, by a connection
/// of its own that commits at once, so that a batch which is rolled back loses no number.
public final class TagIds {
  private static final String ALL =
      "/* msc:tag.all */ SELECT tag_id, category, slug, label, retired FROM msc.tag";
  private static final String ENTER =
      """
      /* msc:tag.enter */
      INSERT INTO msc.tag (category, slug, label, retired) VALUES (?, ?, ?, false)
      ON CONFLICT (slug) DO UPDATE SET category = excluded.category, label = excluded.label, retired = false
      WHERE (tag.category, tag.label, tag.retired)
            IS DISTINCT FROM (excluded.category, excluded.label, false)
      """;
  private static final String RETIRE =
      "/* msc:tag.retire */ UPDATE msc.tag SET retired = true WHERE slug = ?";

  private final Pool pool;
  private volatile Map<String, Entry> bySlug = Map.of();
  private volatile Map<Integer, Entry> byId = Map.of();

  /// A tag of the vocabulary.
  record Known(String slug, String category, String label) {}

  /// A tag as its row says.
  public record Entry(int id, String slug, String category, String label, boolean retired) {}

  private TagIds(Pool pool) {
    this.pool = pool;
  }

  /// Brings the table up to date with the vocabulary: new tags in, changed labels changed, tags
  /// that are gone retired. Writes nothing where nothing changed.
  public void load() {
    var vocabulary = new ArrayList<Known>();
    for (Tag tag : Vocabulary.get().all()) {
      vocabulary.add(new Known(tag.slug(), tag.category(), tag.label()));
    }
    load(vocabulary);
  }

  /// The rows as they are.
  public static TagIds forReading(Pool pool) {
    var ids = new TagIds(pool);
    ids.reload();
    return ids;
  }

  /// Not read yet: [#load] follows.
  public static TagIds unread(Pool pool) {
    return new TagIds(pool);
  }

  private void load(List<Known> vocabulary) {
    pool.transaction(connection -> {
      Map<String, Entry> rows = read(connection);
      var gone = new HashMap<>(rows);
      try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
        boolean any = false;
        for (Known tag : vocabulary) {
          gone.remove(tag.slug());
          if (!same(rows.get(tag.slug()), tag)) {
            bind(enter, tag);
            enter.addBatch();
            any = true;
          }
        }
        if (any) {
          enter.executeBatch();
        }
      }
      return retire(connection, gone);
    });
    reload();
  }

  private static int retire(Connection connection, Map<String, Entry> gone) throws SQLException {
    int retired = 0;
    try (PreparedStatement statement = connection.prepareStatement(RETIRE)) {
      for (Entry entry : gone.values()) {
        if (!entry.retired() && !entry.category().equals(TagDecision.USER)) {
          statement.setString(1, entry.slug());
          retired += statement.executeUpdate();
        }
      }
    }
    return retired;
  }

  private static boolean same(@Nullable Entry entry, Known tag) {
    return entry != null
        && !entry.retired()
        && entry.category().equals(tag.category())
        && entry.label().equals(tag.label());
  }

  private static void bind(PreparedStatement enter, Known tag) throws SQLException {
    enter.setString(1, tag.category());
    enter.setString(2, tag.slug());
    enter.setString(3, tag.label());
  }

  /// The number of a tag; a tag that nobody has heard of is entered.
  public int idOf(String slug, String category) {
    return idOf(slug, category, slug);
  }

  /// [#idOf(String, String)] with the label that a new tag gets.
  public int idOf(String slug, String category, String label) {
    Entry entry = bySlug.get(slug);
    if (entry == null) {
      pool.run(connection -> {
        try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
          bind(enter, new Known(slug, category, label));
          return enter.executeUpdate();
        }
      });
      reload();
      entry = bySlug.get(slug);
    }
    if (entry == null) {
      throw new IllegalStateException("tag " + slug + " was entered and is not there");
    }
    return entry.id();
  }

  /// @throws IllegalStateException if no row has that number: `msc verify` names such rows
  public Entry byId(int id) {
    Entry entry = byId.get(id);
    if (entry == null) {
      reload();
      entry = byId.get(id);
    }
    if (entry == null) {
      throw new IllegalStateException("a row names the tag " + id + ", which does not exist");
    }
    return entry;
  }

  private void reload() {
    Map<String, Entry> rows = pool.run(TagIds::read);
    var numbers = new HashMap<Integer, Entry>(rows.size() * 2);
    rows.values().forEach(entry -> numbers.put(entry.id(), entry));
    byId = Map.copyOf(numbers);
    bySlug = Map.copyOf(rows);
  }

  private static Map<String, Entry> read(Connection connection) throws SQLException {
    var rows = new HashMap<String, Entry>();
    try (PreparedStatement statement = connection.prepareStatement(ALL);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.put(
            row.getString(3),
            new Entry(
                row.getInt(1),
                row.getString(3),
                row.getString(2),
                row.getString(4),
                row.getBoolean(5)));
      }
    }
    return rows;
  }
}
