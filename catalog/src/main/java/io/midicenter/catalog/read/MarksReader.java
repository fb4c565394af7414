package io.midicenter.catalog.read;

import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.TagDecision;
import io.midicenter.catalog.facts.UserMarks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads [UserMarks]: three statements, merged by content. Contents that nobody said anything about
/// are absent.
final class MarksReader {
  private static final String MARKS =
      "SELECT content_id, favorite_at, stars, note, coalesce(keeper, false),"
          + " coalesce(hidden, false) FROM msc.user_mark";
  private static final String TAGS =
      "SELECT d.content_id, t.slug, t.category, t.label, d.rejected"
          + " FROM msc.content_tag d JOIN msc.tag t USING (tag_id)";
  private static final String COLLECTIONS =
      "SELECT i.content_id, c.slug FROM msc.collection_item i JOIN msc.collection c"
          + " USING (collection_id)";
  private static final String IDS = " WHERE content_id = ANY (?)";
  private static final String RANGE = " WHERE content_id >= ? AND content_id < ?";

  static final String MARKS_IDS = "/* msc:marks.ids */ " + MARKS + IDS;
  static final String MARKS_RANGE = "/* msc:marks.range */ " + MARKS + RANGE;
  static final String TAGS_IDS =
      "/* msc:marks.tags_ids */ " + TAGS + IDS + " ORDER BY d.content_id, d.tag_id";
  static final String TAGS_RANGE =
      "/* msc:marks.tags_range */ " + TAGS + RANGE + " ORDER BY d.content_id, d.tag_id";
  static final String COLLECTIONS_IDS =
      "/* msc:marks.collections_ids */ "
          + COLLECTIONS
          + IDS
          + " ORDER BY i.content_id, i.collection_id";
  static final String COLLECTIONS_RANGE =
      "/* msc:marks.collections_range */ "
          + COLLECTIONS
          + RANGE
          + " ORDER BY i.content_id, i.collection_id";

  private final Connection connection;
  private final Binding binding;
  private final Map<Long, UserMarks> marks = new HashMap<>();
  private final Map<Long, List<TagDecision>> tags = new HashMap<>();
  private final Map<Long, List<String>> collections = new HashMap<>();

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private MarksReader(Connection connection, Binding binding) {
    this.connection = connection;
    this.binding = binding;
  }

  static Map<Long, UserMarks> ids(Connection connection, Iterable<Long> ids) throws SQLException {
    var list = new ArrayList<Long>();
    ids.forEach(list::add);
    return new MarksReader(
            connection, statement -> statement.setArray(1, Sql.longs(connection, list)))
        .read(MARKS_IDS, TAGS_IDS, COLLECTIONS_IDS);
  }

  /// Contents with `from <= id < to`.
  static Map<Long, UserMarks> range(Connection connection, long from, long to) throws SQLException {
    return new MarksReader(
            connection,
            statement -> {
              statement.setLong(1, from);
              statement.setLong(2, to);
            })
        .read(MARKS_RANGE, TAGS_RANGE, COLLECTIONS_RANGE);
  }

  private Map<Long, UserMarks> read(String ofMarks, String ofTags, String ofCollections)
      throws SQLException {
    each(ofMarks, row -> marks.put(row.getLong(1), mark(row)));
    each(
        ofTags,
        row ->
            tags.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                .add(
                    new TagDecision(
                        row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5))));
    each(
        ofCollections,
        row ->
            collections
                .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                .add(row.getString(2)));
    Set<Long> ids = new HashSet<>(marks.keySet());
    ids.addAll(tags.keySet());
    ids.addAll(collections.keySet());
    var all = new HashMap<Long, UserMarks>(ids.size() * 2);
    for (Long id : ids) {
      UserMarks mark = marks.getOrDefault(id, UserMarks.NONE);
      all.put(
          id,
          new UserMarks(
              mark.favorite(),
              mark.stars(),
              mark.note(),
              mark.keeper(),
              mark.hidden(),
              tags.getOrDefault(id, List.of()),
              collections.getOrDefault(id, List.of())));
    }
    return all;
  }

  private void each(String sql, Row reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }

  private static UserMarks mark(ResultSet row) throws SQLException {
    int stars = row.getInt(3);
    return new UserMarks(
        Sql.instantOrNull(row, 2),
        stars == 0 ? null : Integer.valueOf(stars),
        row.getString(4),
        row.getBoolean(5),
        row.getBoolean(6),
        List.of(),
        List.of());
  }
}
