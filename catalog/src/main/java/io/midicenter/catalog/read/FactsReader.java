package io.midicenter.catalog.read;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.ContentState;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.Place;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.facts.UserMarks;
import io.midicenter.catalog.row.AnalysisReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads [FileFacts] from rows: a few statements, merged by content. Safe for all threads, each
/// with a connection of its own.
public final class FactsReader {
  private static final String CONTENT =
      """
      SELECT c.content_id, coalesce(f.version, 0), c.blake3, c.size_bytes, c.state, c.first_seen_at,
             c.near_id
      FROM msc.content c LEFT JOIN msc.index_feed f ON f.content_id = c.content_id
      """;
  private static final String PLACES =
      """
      SELECT l.content_id, l.location_id, r.slug, d.path, l.name, l.state, p.slug, p.name, p.maker,
             l.mtime_ns, d.kind
      FROM msc.location l JOIN msc.dir d USING (dir_id) JOIN msc.root r USING (root_id)
           LEFT JOIN msc.pack p USING (pack_id)
      """;
  private static final String ANALYSIS =
      "SELECT " + AnalysisReader.COLUMNS + " FROM msc.analysis a ";

  // the range stands on both sides of the join: without it the planner walks index_feed from its
  // start
  static final String CONTENT_RANGE =
      "/* msc:facts.content_range */ "
          + CONTENT
          + " AND f.content_id >= ? AND f.content_id < ?"
          + " WHERE c.content_id >= ? AND c.content_id < ? ORDER BY c.content_id";
  static final String PLACES_RANGE =
      "/* msc:facts.places_range */ "
          + PLACES
          + " WHERE l.content_id >= ? AND l.content_id < ? ORDER BY l.content_id, l.location_id";
  static final String ANALYSIS_RANGE =
      "/* msc:facts.analysis_range */ " + ANALYSIS + "WHERE a.content_id >= ? AND a.content_id < ?";
  static final String CONTENT_IDS =
      "/* msc:facts.content_ids */ "
          + CONTENT
          + " WHERE c.content_id = ANY (?) ORDER BY c.content_id";
  static final String PLACES_IDS =
      "/* msc:facts.places_ids */ "
          + PLACES
          + " WHERE l.content_id = ANY (?) ORDER BY l.content_id, l.location_id";
  static final String ANALYSIS_IDS =
      "/* msc:facts.analysis_ids */ " + ANALYSIS + "WHERE a.content_id = ANY (?)";
  private static final String LAST =
      "/* msc:facts.last */ SELECT coalesce(max(content_id), 0) FROM msc.content";

  private final AnalysisReader reader;

  public FactsReader(AnalysisReader reader) {
    this.reader = reader;
  }

  /// The highest content id: the end of the ranges of a rebuild.
  public long lastContentId(Connection connection) throws SQLException {
    return Sql.number(connection, LAST);
  }

  /// Contents with `from <= id < to`, ascending. Ranges of 5,000 ids suit.
  public List<FileFacts> range(Connection connection, long from, long to) throws SQLException {
    return read(
        connection,
        MarksReader.range(connection, from, to),
        CONTENT_RANGE,
        PLACES_RANGE,
        ANALYSIS_RANGE,
        (statement, tables) -> {
          for (int table = 0; table < tables; table++) {
            statement.setLong(2 * table + 1, from);
            statement.setLong(2 * table + 2, to);
          }
        });
  }

  /// The contents of these ids that exist, ascending.
  public List<FileFacts> ids(Connection connection, Collection<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return List.of();
    }
    return read(
        connection,
        MarksReader.ids(connection, ids),
        CONTENT_IDS,
        PLACES_IDS,
        ANALYSIS_IDS,
        (statement, _) -> statement.setArray(1, Sql.longs(connection, ids)));
  }

  /// All places of these contents, ascending.
  public Map<Long, List<Place>> places(Connection connection, Collection<Long> ids)
      throws SQLException {
    return places(
        connection,
        PLACES_IDS,
        (statement, _) -> statement.setArray(1, Sql.longs(connection, ids)));
  }

  private interface Binding {
    /// @param tables how many tables the statement restricts
    void bind(PreparedStatement statement, int tables) throws SQLException;
  }

  private List<FileFacts> read(
      Connection connection,
      Map<Long, UserMarks> marks,
      String contents,
      String places,
      String analyses,
      Binding binding)
      throws SQLException {
    Map<Long, List<Place>> placesById = places(connection, places, binding);
    Map<Long, StoredAnalysis> analysesById = analyses(connection, analyses, binding);
    var facts = new ArrayList<FileFacts>();
    try (PreparedStatement statement = connection.prepareStatement(contents)) {
      binding.bind(statement, 2);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          long id = row.getLong(1);
          facts.add(
              new FileFacts(
                  id,
                  row.getLong(2),
                  Bytes.wrap(row.getBytes(3)),
                  row.getInt(4),
                  Codes.at(ContentState.values(), row.getInt(5)),
                  Sql.instant(row, 6),
                  placesById.getOrDefault(id, List.of()),
                  analysesById.get(id),
                  marks.getOrDefault(id, UserMarks.NONE),
                  Sql.longOrNull(row, 7)));
        }
      }
    }
    return facts;
  }

  private static Map<Long, List<Place>> places(Connection connection, String sql, Binding binding)
      throws SQLException {
    var places = new HashMap<Long, List<Place>>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement, 1);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          places.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>(1)).add(place(row));
        }
      }
    }
    return places;
  }

  private static Place place(ResultSet row) throws SQLException {
    String pack = row.getString(7);
    return new Place(
        row.getLong(2),
        row.getString(3),
        Place.folderOf(row.getString(4), row.getString(5), row.getInt(11) == 1),
        Place.nameOf(row.getString(5)),
        row.getInt(6) == 0,
        pack == null ? null : new Place.Pack(pack, row.getString(8), row.getString(9)),
        time(row.getLong(10)));
  }

  /// A file time in nanoseconds since 1970 as an instant.
  public static Instant time(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
  }

  private Map<Long, StoredAnalysis> analyses(Connection connection, String sql, Binding binding)
      throws SQLException {
    var analyses = new HashMap<Long, StoredAnalysis>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement, 1);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          analyses.put(row.getLong(1), reader.columns(row));
        }
      }
    }
    return analyses;
  }
}
