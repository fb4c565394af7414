package io.midicenter.catalog.write;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Resolution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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
      WHERE path_key = ANY (?)
      """;
  static final String LOCK =
      """
      /* msc:location.lock */
      SELECT path_key, location_id, content_id, size_bytes, mtime_ns, state FROM msc.location
      WHERE path_key = ANY (?) ORDER BY path_key FOR NO KEY UPDATE
      """;
  static final String UPDATE =
      """
      /* msc:location.update */
      UPDATE msc.location l SET content_id = v.content, size_bytes = v.size, mtime_ns = v.mtime, state = 0
      FROM unnest(?::bigint[], ?::bigint[], ?::int[], ?::bigint[]) AS v(id, content, size, mtime)
      WHERE l.location_id = v.id
      """;

  private final Connection connection;
  private final Map<Long, Long> replaced = new HashMap<>();
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

  /// The content that a known path holds now, by the one that it held before.
  Map<Long, Long> replaced() {
    return replaced;
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
    // looked at first without locks, which would write to every row that stays as it is
    Map<Bytes, Long> differing = differing(FIND, owners, places, known.keySet(), known);
    if (differing.isEmpty()) {
      return;
    }
    differing = differing(LOCK, owners, places, differing.keySet(), known);
    var ids = new ArrayList<Long>();
    var contents = new ArrayList<Long>();
    var sizes = new ArrayList<Integer>();
    var times = new ArrayList<Long>();
    for (Map.Entry<Bytes, Long> place : differing.entrySet()) {
      int i = known.getOrDefault(place.getKey(), 0);
      DiskFile at = places.get(i).file.at();
      ids.add(places.get(i).locationId);
      contents.add(owners.get(i).id);
      sizes.add(BatchPlace.size(at.sizeBytes()));
      times.add(at.modifiedNanos());
      touched.add(owners.get(i).id);
      touched.add(place.getValue());
      if (place.getValue() != owners.get(i).id) {
        replaced.put(place.getValue(), owners.get(i).id);
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      statement.setArray(1, Sql.longs(connection, ids));
      statement.setArray(2, Sql.longs(connection, contents));
      statement.setArray(3, connection.createArrayOf("int4", sizes.toArray()));
      statement.setArray(4, Sql.longs(connection, times));
      changed = statement.executeUpdate();
    }
  }

  /// The content in the row of every place that differs from the batch; notes the places' numbers.
  private Map<Bytes, Long> differing(
      String sql,
      List<BatchContent> owners,
      List<BatchPlace> places,
      Collection<Bytes> keys,
      Map<Bytes, Integer> index)
      throws SQLException {
    var differing = new HashMap<Bytes, Long>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, Sql.byteas(connection, keys));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Bytes key = Sql.bytes(row, 1);
          int i = index.getOrDefault(key, 0);
          DiskFile at = places.get(i).file.at();
          places.get(i).locationId = row.getLong(2);
          if (row.getLong(3) != owners.get(i).id
              || row.getInt(4) != BatchPlace.size(at.sizeBytes())
              || row.getLong(5) != at.modifiedNanos()
              || row.getInt(6) != 0) {
            differing.put(key, row.getLong(3));
          }
        }
      }
    }
    return differing;
  }
}
