package io.midicenter.catalog.marks;

import io.midicenter.catalog.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Lets marks follow the music: somebody saved a file again, so its path holds other bytes. Where
/// the bytes before lie nowhere any more, what people said about them is said about the new ones
/// from now on, as an edit that can be taken back. Within the transaction of a batch, before it
/// tells the feed.
public final class Following {
  static final String LEFT =
      """
      /* msc:following.left */
      SELECT id FROM unnest(?::bigint[]) AS id
      WHERE NOT EXISTS (SELECT FROM msc.location l WHERE l.content_id = id AND l.state = 0)
        AND (EXISTS (SELECT FROM msc.user_mark m WHERE m.content_id = id)
             OR EXISTS (SELECT FROM msc.content_tag t WHERE t.content_id = id)
             OR EXISTS (SELECT FROM msc.collection_item i WHERE i.content_id = id))
      """;
  static final String TAGS =
      "/* msc:following.tags */ SELECT tag_id FROM msc.content_tag WHERE content_id = ANY (?)";
  static final String COLLECTIONS =
      """
      /* msc:following.collections */
      SELECT collection_id FROM msc.collection_item WHERE content_id = ANY (?)
      """;

  private final Connection connection;
  private final Standing standing;
  private final Journal journal;
  private final SortedSet<Long> changed = new TreeSet<>();

  private Following(Connection connection) {
    this.connection = connection;
    this.standing = new Standing(connection);
    this.journal = new Journal(connection);
  }

  /// @param newByOld the content that a path holds now, by the one that it held
  /// @return contents whose marks changed, old and new; mostly none
  public static SortedSet<Long> run(Connection connection, Map<Long, Long> newByOld)
      throws SQLException {
    var following = new Following(connection);
    if (!newByOld.isEmpty()) {
      List<Long> left = following.numbers(LEFT, newByOld.keySet());
      if (!left.isEmpty()) {
        var moving = new LinkedHashMap<Long, Long>();
        left.forEach(old -> moving.put(old, newByOld.getOrDefault(old, old)));
        following.move(moving);
      }
    }
    return following.changed;
  }

  private void move(Map<Long, Long> newByOld) throws SQLException {
    long edit = journal.begin("marks follow a file that was saved again", null, null);
    int seq = 0;
    for (Subject subject : subjects(newByOld.keySet())) {
      Set<Long> both = new LinkedHashSet<>(newByOld.keySet());
      both.addAll(newByOld.values());
      Map<Long, String> before = standing.read(subject, both);
      Map<Long, @Nullable String> after = after(newByOld, before);
      if (!after.isEmpty()) {
        standing.write(subject, after);
        journal.add(edit, seq++, subject, before, after);
        changed.addAll(after.keySet());
      }
    }
    journal.end(edit, changed.size());
  }

  /// What somebody said about the new bytes already stays.
  private static Map<Long, @Nullable String> after(
      Map<Long, Long> newByOld, Map<Long, String> before) {
    var after = new HashMap<Long, @Nullable String>();
    newByOld.forEach((old, now) -> {
      String value = before.get(old);
      if (value != null && !before.containsKey(now) && after.get(now) == null) {
        after.put(old, null);
        after.put(now, value);
      }
    });
    return after;
  }

  private List<Subject> subjects(Set<Long> contents) throws SQLException {
    var subjects = new ArrayList<Subject>();
    for (Subject.Kind kind : Subject.Kind.values()) {
      switch (kind) {
        case FAVORITE, RATING, NOTE, KEEPER, HIDDEN -> subjects.add(Subject.of(kind));
        case TAG -> add(kind, numbers(TAGS, contents), subjects);
        case COLLECTION -> add(kind, numbers(COLLECTIONS, contents), subjects);
      }
    }
    return subjects;
  }

  private static void add(Subject.Kind kind, List<Long> ids, List<Subject> subjects) {
    new TreeSet<>(ids).forEach(id -> subjects.add(new Subject(kind, id.intValue())));
  }

  private List<Long> numbers(String sql, Set<Long> contents) throws SQLException {
    var numbers = new ArrayList<Long>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, Sql.longs(connection, contents));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          numbers.add(row.getLong(1));
        }
      }
    }
    return numbers;
  }
}
