package io.midicenter.catalog.write;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.PathKey;
import io.midicenter.catalog.feed.FeedRows;
import io.midicenter.catalog.library.TagIds;
import io.midicenter.catalog.read.FactsReader;
import io.midicenter.catalog.row.AnalysisCopy;
import io.midicenter.catalog.row.AnalysisReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes what became of known places, and what verify mends: steps of at most 2,000, each one
/// transaction with its feed rows. One thread.
public final class PlaceChanges {
  static final String CANDIDATES =
      """
      /* msc:location.new_of_content */
      SELECT content_id, location_id, name, mtime_ns FROM msc.location
      WHERE content_id = ANY (?) AND location_id > ? AND state = 0 ORDER BY location_id
      """;
  static final String TAKE_NEW =
      """
      /* msc:location.take */
      DELETE FROM msc.location WHERE location_id = ANY (?)
      RETURNING location_id, dir_id, name, raw_uri, path_key, size_bytes, mtime_ns
      """;
  static final String MOVE =
      """
      /* msc:location.move */
      UPDATE msc.location SET dir_id = ?, name = ?, raw_uri = ?, path_key = ?, size_bytes = ?,
             mtime_ns = ?, state = 0
      WHERE location_id = ? RETURNING content_id
      """;
  static final String VANISH =
      """
      /* msc:location.vanish */
      UPDATE msc.location SET state = 1 WHERE location_id = ANY (?) AND state = 0
      RETURNING content_id
      """;

  /// Places that change in one transaction.
  static final int STEP = 2_000;

  private final Pool pool;
  private final ContentRefresh refresh;

  /// A file that was found under another path.
  ///
  /// @param locationId the place that stays
  /// @param takes the place that it becomes
  record Move(long locationId, long takes) {}

  public PlaceChanges(Pool pool, TagIds tagIds) {
    this.pool = pool;
    var reader = new AnalysisReader(tagIds);
    this.refresh = new ContentRefresh(new FactsReader(reader), reader, new AnalysisCopy(tagIds));
  }

  /// Pairs missing places with new ones of the same content: by equal name, then by equal time,
  /// then in order.
  List<Move> findMoves(List<RootScan.Missing> missing, long lastBefore) {
    var moves = new ArrayList<Move>();
    for (int from = 0; from < missing.size(); from += STEP) {
      List<RootScan.Missing> step = missing.subList(from, Math.min(missing.size(), from + STEP));
      Map<Long, List<RootScan.Missing>> fresh =
          pool.run(connection -> candidates(connection, step, lastBefore));
      if (!fresh.isEmpty()) {
        pair(step, fresh, moves);
      }
    }
    return moves;
  }

  private static Map<Long, List<RootScan.Missing>> candidates(
      Connection connection, List<RootScan.Missing> missing, long lastBefore) throws SQLException {
    var contents = new TreeSet<Long>();
    missing.forEach(place -> contents.add(place.contentId()));
    var fresh = new HashMap<Long, List<RootScan.Missing>>();
    try (PreparedStatement statement = connection.prepareStatement(CANDIDATES)) {
      statement.setArray(1, Sql.longs(connection, contents));
      statement.setLong(2, lastBefore);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          fresh
              .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
              .add(
                  new RootScan.Missing(
                      row.getLong(2), row.getLong(1), row.getString(3), row.getLong(4)));
        }
      }
    }
    return fresh;
  }

  private static void pair(
      List<RootScan.Missing> missing, Map<Long, List<RootScan.Missing>> fresh, List<Move> moves) {
    var taken = new java.util.HashSet<Long>();
    moves.forEach(move -> taken.add(move.takes()));
    var paired = new java.util.HashSet<Long>();
    for (int pass = 0; pass < 3; pass++) {
      for (RootScan.Missing old : missing) {
        if (paired.contains(old.locationId())) {
          continue;
        }
        for (RootScan.Missing place : fresh.getOrDefault(old.contentId(), List.of())) {
          if (!taken.contains(place.locationId()) && alike(old, place, pass)) {
            taken.add(place.locationId());
            paired.add(old.locationId());
            moves.add(new Move(old.locationId(), place.locationId()));
            break;
          }
        }
      }
    }
  }

  private static boolean alike(RootScan.Missing old, RootScan.Missing place, int pass) {
    return switch (pass) {
      case 0 -> old.name().equals(place.name());
      case 1 -> old.modifiedNanos() == place.modifiedNanos();
      default -> true;
    };
  }

  void move(List<Move> moves) {
    for (int from = 0; from < moves.size(); from += STEP) {
      List<Move> step = moves.subList(from, Math.min(moves.size(), from + STEP));
      pool.transaction(connection -> {
        SortedSet<Long> touched = move(connection, step);
        return settle(connection, touched);
      });
    }
  }

  private static SortedSet<Long> move(Connection connection, List<Move> moves) throws SQLException {
    var oldByNew = new HashMap<Long, Long>();
    moves.forEach(move -> oldByNew.put(move.takes(), move.locationId()));
    var touched = new TreeSet<Long>();
    try (PreparedStatement take = connection.prepareStatement(TAKE_NEW);
        PreparedStatement move = connection.prepareStatement(MOVE)) {
      take.setArray(1, Sql.longs(connection, oldByNew.keySet()));
      try (ResultSet row = take.executeQuery()) {
        while (row.next()) {
          move.setLong(1, row.getLong(2));
          move.setString(2, row.getString(3));
          move.setString(3, row.getString(4));
          move.setBytes(4, row.getBytes(5));
          move.setInt(5, row.getInt(6));
          move.setLong(6, row.getLong(7));
          move.setLong(7, oldByNew.getOrDefault(row.getLong(1), 0L));
          addContents(move, touched);
        }
      }
    }
    return touched;
  }

  void vanish(List<Long> locationIds) {
    for (int from = 0; from < locationIds.size(); from += STEP) {
      List<Long> step = locationIds.subList(from, Math.min(locationIds.size(), from + STEP));
      pool.transaction(connection -> {
        var touched = new TreeSet<Long>();
        try (PreparedStatement statement = connection.prepareStatement(VANISH)) {
          statement.setArray(1, Sql.longs(connection, step));
          addContents(statement, touched);
        }
        return settle(connection, touched);
      });
    }
  }

  private static void addContents(PreparedStatement statement, SortedSet<Long> touched)
      throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        touched.add(row.getLong(1));
      }
    }
  }

  /// Fuses and feeds the contents whose places changed in this transaction.
  int settle(Connection connection, SortedSet<Long> touched) throws SQLException {
    refresh.run(connection, touched, Map.<Long, AnalysisRow>of());
    return FeedRows.raise(connection, touched).size();
  }

  /// Makes the index look at these contents again: what exists gets a higher version, what does not
  /// is taken out.
  public void repair(Collection<Long> contentIds) {
    var all = new ArrayList<>(new TreeSet<>(contentIds));
    for (int from = 0; from < all.size(); from += STEP) {
      var step = new TreeSet<>(all.subList(from, Math.min(all.size(), from + STEP)));
      pool.transaction(connection -> FeedRows.repair(connection, step).size());
    }
  }

  /// Writes one problem outside a batch.
  public void report(ProblemReport problem, @Nullable UUID jobId) {
    pool.transaction(connection -> {
      new ProblemStep(connection).write(List.of(problem), jobId);
      return true;
    });
  }

  /// Settles the problems of files, folders or archives.
  void resolve(int rootId, List<String> paths) {
    var keys = new ArrayList<Bytes>(paths.size());
    paths.forEach(path -> keys.add(PathKey.of(rootId, path)));
    pool.transaction(connection -> {
      new ProblemStep(connection).resolve(keys);
      return true;
    });
  }
}
