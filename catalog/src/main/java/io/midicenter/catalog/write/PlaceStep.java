package io.midicenter.catalog.write;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Resolution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Second step of a batch: every place gets its row. A known place is written only where its bytes,
/// size, time or state differ.
final class PlaceStep {
  static final String INSERT =
      """
      /* msc:location.insert */
      INSERT INTO msc.location (content_id, dir_id, mtime_ns, size_bytes, path_key, name, raw_uri)
      SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::bytea[], ?::text[],
                           ?::text[])
      ON CONFLICT (path_key) DO NOTHING
      RETURNING path_key, location_id
      """;
  static final String FIND =
      """
      /* msc:location.find */
      SELECT path_key, location_id, content_id, size_bytes, mtime_ns, state FROM msc.location
      WHERE path_key = ANY (?) FOR NO KEY UPDATE
      """;
  static final String UPDATE =
      """
      /* msc:location.update */
      UPDATE msc.location l SET content_id = v.content, size_bytes = v.size, mtime_ns = v.mtime, state = 0
      FROM unnest(?::bigint[], ?::bigint[], ?::int[], ?::bigint[]) AS v(id, content, size, mtime)
      WHERE l.location_id = v.id
      """;

  private final Connection connection;
  private int inserted;
  private int changed;

  PlaceStep(Connection connection) {
    this.connection = connection;
  }

  int inserted() {
    return inserted;
  }

  int changed() {
    return changed;
  }

  /// @param touched gets the number of every content that gained, lost or changed a place
  void write(Iterable<BatchContent> contents, Set<Long> touched) throws SQLException {
    var owners = new ArrayList<BatchContent>();
    var places = new ArrayList<BatchPlace>();
    for (BatchContent content : contents) {
      for (BatchPlace place : content.places) {
        owners.add(content);
        places.add(place);
      }
    }
    Map<Bytes, Long> fresh = insert(owners, places);
    var known = new HashMap<Bytes, Integer>();
    for (int i = 0; i < places.size(); i++) {
      BatchPlace place = places.get(i);
      Long id = fresh.remove(place.pathKey);
      if (id != null) {
        place.locationId = id;
        touched.add(owners.get(i).id);
        inserted++;
      } else {
        known.put(place.pathKey, i);
      }
    }
    if (!known.isEmpty()) {
      update(owners, places, known, touched);
    }
  }

  private Map<Bytes, Long> insert(List<BatchContent> owners, List<BatchPlace> places)
      throws SQLException {
    int n = places.size();
    Long[] contents = new Long[n];
    Long[] folders = new Long[n];
    Long[] times = new Long[n];
    Integer[] sizes = new Integer[n];
    var keys = new ArrayList<Bytes>(n);
    String[] names = new String[n];
    @Nullable String[] raw = new @Nullable String[n];
    for (int i = 0; i < n; i++) {
      BatchPlace place = places.get(i);
      DiskFile at = place.file.at();
      contents[i] = owners.get(i).id;
      folders[i] = place.folder.dirId();
      times[i] = at.modifiedNanos();
      sizes[i] = BatchPlace.size(at.sizeBytes());
      keys.add(place.pathKey);
      names[i] = Resolution.text(at.name());
      raw[i] = at.rawUri();
    }
    var fresh = new HashMap<Bytes, Long>(n * 2);
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setArray(1, connection.createArrayOf("int8", contents));
      statement.setArray(2, connection.createArrayOf("int8", folders));
      statement.setArray(3, connection.createArrayOf("int8", times));
      statement.setArray(4, connection.createArrayOf("int4", sizes));
      statement.setArray(5, Sql.byteas(connection, keys));
      statement.setArray(6, connection.createArrayOf("text", names));
      statement.setArray(7, connection.createArrayOf("text", raw));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          fresh.put(Sql.bytes(row, 1), row.getLong(2));
        }
      }
    }
    return fresh;
  }

  private void update(
      List<BatchContent> owners,
      List<BatchPlace> places,
      Map<Bytes, Integer> known,
      Set<Long> touched)
      throws SQLException {
    var ids = new ArrayList<Long>();
    var contents = new ArrayList<Long>();
    var sizes = new ArrayList<Integer>();
    var times = new ArrayList<Long>();
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setArray(1, Sql.byteas(connection, known.keySet()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          int i = known.getOrDefault(Sql.bytes(row, 1), 0);
          BatchPlace place = places.get(i);
          DiskFile at = place.file.at();
          long content = owners.get(i).id;
          int size = BatchPlace.size(at.sizeBytes());
          place.locationId = row.getLong(2);
          if (row.getLong(3) != content
              || row.getInt(4) != size
              || row.getLong(5) != at.modifiedNanos()
              || row.getInt(6) != 0) {
            ids.add(place.locationId);
            contents.add(content);
            sizes.add(size);
            times.add(at.modifiedNanos());
            touched.add(content);
            touched.add(row.getLong(3));
          }
        }
      }
    }
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      statement.setArray(1, Sql.longs(connection, ids));
      statement.setArray(2, Sql.longs(connection, contents));
      statement.setArray(3, connection.createArrayOf("int4", sizes.toArray()));
      statement.setArray(4, Sql.longs(connection, times));
      changed = statement.executeUpdate();
    }
  }
}
