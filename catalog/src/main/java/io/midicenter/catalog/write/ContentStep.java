package io.midicenter.catalog.write;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.ContentState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// First step of a batch: every content gets its number, new ones a row.
///
/// Known hashes are asked for before anything is inserted, so a file that was imported before
/// writes nothing here; new ones go in by hash order, so that two writers with the same bytes wait
/// for each other in one direction only. The values travel as arrays: for rows as narrow as these
/// that is one statement instead of a staging table, its COPY and its truncation.
final class ContentStep {
  static final String FIND =
      """
      /* msc:content.find */
      SELECT blake3, content_id, state, analysis_version, first_seen_at FROM msc.content
      WHERE blake3 = ANY (?)
      """;
  static final String INSERT =
      """
      /* msc:content.insert */
      INSERT INTO msc.content (blake3, size_bytes, state, analysis_version, first_seen_at)
      SELECT hash, size, state, ?, ?
      FROM unnest(?::bytea[], ?::int[], ?::smallint[]) AS fresh(hash, size, state)
      ON CONFLICT (blake3) DO NOTHING
      RETURNING blake3, content_id
      """;
  static final String STATE =
      """
      /* msc:content.state */
      UPDATE msc.content c SET state = v.state, analysis_version = ?
      FROM unnest(?::bigint[], ?::smallint[]) AS v(id, state)
      WHERE c.content_id = v.id
      """;

  private final Connection connection;

  ContentStep(Connection connection) {
    this.connection = connection;
  }

  /// Hashes that need no analysis: their content has been looked at by this version.
  Set<Bytes> known(Collection<Bytes> hashes) throws SQLException {
    var known = new HashSet<Bytes>();
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setArray(1, Sql.byteas(connection, hashes));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (row.getInt(4) >= Analysis.VERSION) {
            known.add(Sql.bytes(row, 1));
          }
        }
      }
    }
    return known;
  }

  /// @param now first-seen time of new contents, to the microsecond
  /// @param poison their facts were refused: new contents enter as [ContentState#POISON]
  void number(Map<Bytes, BatchContent> contents, Instant now, boolean poison) throws SQLException {
    find(contents, contents.keySet());
    var fresh = new ArrayList<BatchContent>();
    for (BatchContent content : contents.values()) {
      if (content.id == 0) {
        content.state = poison ? ContentState.POISON : stateOf(content.reading);
        content.analysisVersion = Analysis.VERSION;
        content.firstSeen = now;
        fresh.add(content);
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    fresh.sort((a, b) -> java.util.Arrays.compareUnsigned(a.blake3.toArray(), b.blake3.toArray()));
    insert(contents, fresh, now);
    var elsewhere = new ArrayList<Bytes>();
    for (BatchContent content : fresh) {
      if (content.id == 0) {
        elsewhere.add(content.blake3);
      }
    }
    if (!elsewhere.isEmpty()) {
      // another writer committed them meanwhile; a statement of its own sees them
      find(contents, elsewhere);
    }
  }

  private void find(Map<Bytes, BatchContent> contents, Collection<Bytes> hashes)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setArray(1, Sql.byteas(connection, hashes));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          BatchContent content = contents.get(Sql.bytes(row, 1));
          if (content != null) {
            content.id = row.getLong(2);
            content.state = Codes.at(ContentState.values(), row.getInt(3));
            content.analysisVersion = row.getInt(4);
            content.firstSeen = Sql.instant(row, 5);
          }
        }
      }
    }
  }

  private void insert(Map<Bytes, BatchContent> contents, List<BatchContent> fresh, Instant now)
      throws SQLException {
    int n = fresh.size();
    var hashes = new ArrayList<Bytes>(n);
    Integer[] sizes = new Integer[n];
    Short[] states = new Short[n];
    for (int i = 0; i < n; i++) {
      BatchContent content = fresh.get(i);
      hashes.add(content.blake3);
      sizes[i] = content.sizeBytes;
      states[i] = (short) Codes.of(content.state);
    }
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setInt(1, Analysis.VERSION);
      statement.setObject(2, Sql.time(now));
      statement.setArray(3, Sql.byteas(connection, hashes));
      statement.setArray(4, connection.createArrayOf("int4", sizes));
      statement.setArray(5, connection.createArrayOf("int2", states));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          BatchContent content = contents.get(Sql.bytes(row, 1));
          if (content != null) {
            content.id = row.getLong(2);
            content.isNew = true;
          }
        }
      }
    }
  }

  /// Notes the outcome of a new look at known contents.
  void setStates(List<BatchContent> again) throws SQLException {
    Long[] ids = new Long[again.size()];
    Short[] states = new Short[again.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = again.get(i).id;
      states[i] = (short) Codes.of(stateOf(again.get(i).reading));
    }
    try (PreparedStatement statement = connection.prepareStatement(STATE)) {
      statement.setInt(1, Analysis.VERSION);
      statement.setArray(2, connection.createArrayOf("int8", ids));
      statement.setArray(3, connection.createArrayOf("int2", states));
      statement.executeUpdate();
    }
  }

  static ContentState stateOf(Reading reading) {
    return switch (reading) {
      case Reading.Analysed _ -> ContentState.ANALYZED;
      case Reading.Unreadable _ -> ContentState.UNREADABLE;
      case Reading.Known _ -> ContentState.HASHED;
    };
  }
}
