package io.midicenter.catalog.marks;

import io.midicenter.catalog.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has to stand after a change, for those contents where that is not what stands there.
final class Wishes {
  static final String FOUND_TAG =
      """
      /* msc:wishes.found_tag */
      SELECT content_id FROM msc.analysis WHERE content_id = ANY (?) AND tags @> ARRAY[?::int]
      """;
  static final String LAST_POSITION =
      """
      /* msc:wishes.last_position */
      SELECT coalesce(max(position), 0) FROM msc.collection_item WHERE collection_id = ?
      """;
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final long POSITION_STEP = 1L << 32;

  private final Connection connection;
  private final Instant now;

  Wishes(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  /// @param ids ascending
  /// @return in the order of `ids`
  Map<Long, @Nullable String> of(
      Change change, Subject subject, Collection<Long> ids, Map<Long, String> standing)
      throws SQLException {
    return switch (change) {
      case Change.Favorite(boolean on) ->
          present(ids, standing, on ? MICROSECONDS.format(now) : null);
      case Change.Keeper(boolean on) -> present(ids, standing, on ? "yes" : null);
      case Change.Hidden(boolean on) -> present(ids, standing, on ? "yes" : null);
      case Change.Rating(int stars) ->
          exactly(ids, standing, stars == 0 ? null : Integer.toString(stars));
      case Change.Note(String text) -> exactly(ids, standing, text.isEmpty() ? null : text);
      case Change.Tag(_, boolean has) ->
          has ? exactly(ids, standing, "added") : without(ids, standing, found(subject.id(), ids));
      case Change.Membership(_, boolean in) ->
          in ? joining(ids, standing, lastPosition(subject.id())) : present(ids, standing, null);
    };
  }

  /// Whatever stands there is as good as `value`.
  private static Map<Long, @Nullable String> present(
      Collection<Long> ids, Map<Long, String> standing, @Nullable String value) {
    var wanted = new LinkedHashMap<Long, @Nullable String>();
    for (Long id : ids) {
      if (standing.containsKey(id) == (value == null)) {
        wanted.put(id, value);
      }
    }
    return wanted;
  }

  private static Map<Long, @Nullable String> exactly(
      Collection<Long> ids, Map<Long, String> standing, @Nullable String value) {
    var wanted = new LinkedHashMap<Long, @Nullable String>();
    for (Long id : ids) {
      if (!Objects.equals(standing.get(id), value)) {
        wanted.put(id, value);
      }
    }
    return wanted;
  }

  /// A tag that the analysis found is rejected for good; one that only a person gave goes.
  private static Map<Long, @Nullable String> without(
      Collection<Long> ids, Map<Long, String> standing, Set<Long> found) {
    var wanted = new LinkedHashMap<Long, @Nullable String>();
    for (Long id : ids) {
      String value = found.contains(id) ? "rejected" : null;
      String now = standing.get(id);
      if (!Objects.equals(now, value) && !"rejected".equals(now)) {
        wanted.put(id, value);
      }
    }
    return wanted;
  }

  private static Map<Long, @Nullable String> joining(
      Collection<Long> ids, Map<Long, String> standing, long last) {
    var wanted = new LinkedHashMap<Long, @Nullable String>();
    long position = last;
    for (Long id : ids) {
      if (!standing.containsKey(id)) {
        position += POSITION_STEP;
        wanted.put(id, Long.toString(position));
      }
    }
    return wanted;
  }

  private Set<Long> found(int tag, Collection<Long> ids) throws SQLException {
    var found = new HashSet<Long>();
    try (PreparedStatement statement = connection.prepareStatement(FOUND_TAG)) {
      statement.setArray(1, Sql.longs(connection, ids));
      statement.setInt(2, tag);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getLong(1));
        }
      }
    }
    return found;
  }

  private long lastPosition(int collection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST_POSITION)) {
      statement.setInt(1, collection);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
