package io.midicenter.catalog.write;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Contents that an older version of the analysis looked at last, and where their bytes should lie.
///
/// They are walked by ascending id, never by a growing offset: each one that is analysed leaves the
/// set. Safe for all threads.
public final class OldContents {
  static final String COUNT =
      "/* msc:content.count_old */ SELECT count(*) FROM msc.content WHERE analysis_version < ?";
  static final String PAGE =
      """
      /* msc:content.old */
      SELECT content_id FROM msc.content WHERE content_id > ? AND analysis_version < ?
      ORDER BY content_id LIMIT ?
      """;
  static final String PLACES =
      """
      /* msc:location.of_old */
      SELECT l.content_id, d.root_id, d.path, l.name, l.raw_uri, l.size_bytes, l.mtime_ns, r.path,
             d.kind
      FROM msc.location l JOIN msc.dir d USING (dir_id) JOIN msc.root r USING (root_id)
      WHERE l.content_id = ANY (?) AND l.state = 0 ORDER BY l.content_id, l.location_id
      """;

  private final Pool pool;

  public OldContents(Pool pool) {
    this.pool = pool;
  }

  /// One content.
  ///
  /// @param places present ones, the one to show first; empty where every place has vanished
  public record Old(long contentId, List<OldPlace> places) {
    public Old {
      places = List.copyOf(places);
    }
  }

  /// @param folder absolute path of its folder, or of the archive it lies in
  public record OldPlace(Path folder, DiskFile at) {}

  /// @param version contents below it are old
  public long count(int version) {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
        statement.setInt(1, version);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      }
    });
  }

  /// The next contents in ascending order, at most `limit`; none at the end.
  ///
  /// @param after id of the last one seen, 0 for the first page
  public List<Old> page(long after, int version, int limit) {
    return pool.run(connection -> {
      Map<Long, List<OldPlace>> places = ids(connection, after, version, limit);
      if (!places.isEmpty()) {
        addPlaces(connection, places);
      }
      var page = new ArrayList<Old>(places.size());
      places.forEach((id, list) -> page.add(new Old(id, list)));
      return page;
    });
  }

  private static Map<Long, List<OldPlace>> ids(
      Connection connection, long after, int version, int limit) throws SQLException {
    var places = new LinkedHashMap<Long, List<OldPlace>>();
    try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setLong(1, after);
      statement.setInt(2, version);
      statement.setInt(3, limit);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          places.put(row.getLong(1), new ArrayList<>(1));
        }
      }
    }
    return places;
  }

  private static void addPlaces(Connection connection, Map<Long, List<OldPlace>> places)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PLACES)) {
      statement.setArray(1, Sql.longs(connection, places.keySet()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          List<OldPlace> list = places.get(row.getLong(1));
          if (list != null) {
            list.add(place(row));
          }
        }
      }
    }
  }

  private static OldPlace place(ResultSet row) throws SQLException {
    String folder = row.getString(3);
    var at =
        new DiskFile(
            row.getInt(2),
            folder,
            row.getString(4),
            row.getString(5),
            row.getInt(6),
            row.getLong(7),
            row.getInt(9) == 1);
    return new OldPlace(Path.of(row.getString(8)).resolve(folder), at);
  }
}
