package io.midicenter.catalog.write;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.library.Folders;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.RootState;
import io.midicenter.catalog.library.Roots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Gives a root up. What is known of its contents stays. One thread; may be repeated after an
/// error.
public final class RootRemoval {
  static final String PRESENT =
      """
      /* msc:removal.present */
      SELECT l.location_id FROM msc.location l JOIN msc.dir d USING (dir_id)
      WHERE d.root_id = ? AND l.state = 0
      """;
  static final String CLEAR =
      """
      /* msc:removal.archives */
      UPDATE msc.dir SET size_bytes = NULL WHERE root_id = ? AND size_bytes IS NOT NULL
      """;
  static final String PLACES =
      """
      /* msc:removal.places */
      DELETE FROM msc.location WHERE dir_id IN (SELECT dir_id FROM msc.dir WHERE root_id = ?)
      RETURNING content_id
      """;
  static final String FOLDERS = "/* msc:removal.folders */ DELETE FROM msc.dir WHERE root_id = ?";

  private final Pool pool;
  private final Roots roots;
  private final Folders folders;
  private final PlaceChanges changes;

  public RootRemoval(Pool pool, Roots roots, Folders folders, PlaceChanges changes) {
    this.pool = pool;
    this.roots = roots;
    this.folders = folders;
    this.changes = changes;
  }

  /// Hears how far a removal is, and says whether it goes on.
  @FunctionalInterface
  public interface Told {
    /// @param done places that have vanished
    /// @param total that were present
    /// @return false to end it here: the root stays, without what has vanished
    boolean goesOn(int done, int total);
  }

  /// Its places vanish, some thousands a transaction; added again, it is the same root with the
  /// same files.
  ///
  /// @return places that have vanished
  public int remove(Root root, Told told) {
    execute(CLEAR, root.rootId());
    List<Long> present = pool.run(connection -> present(connection, root.rootId()));
    int done = 0;
    while (told.goesOn(done, present.size()) && done < present.size()) {
      List<Long> step = present.subList(done, Math.min(present.size(), done + PlaceChanges.STEP));
      changes.vanish(step);
      done += step.size();
    }
    if (done < present.size()) {
      return done;
    }
    changes.resolve(root.rootId(), List.of(""));
    roots.setWatch(root.rootId(), false);
    roots.setState(root.rootId(), RootState.REMOVED);
    return done;
  }

  /// Drops the rows of a removed root. One transaction.
  void forget(Root root) {
    pool.transaction(connection -> {
      var touched = new TreeSet<Long>();
      try (PreparedStatement places = connection.prepareStatement(PLACES)) {
        places.setInt(1, root.rootId());
        try (ResultSet row = places.executeQuery()) {
          while (row.next()) {
            touched.add(row.getLong(1));
          }
        }
      }
      changes.settle(connection, touched);
      execute(connection, FOLDERS, root.rootId());
      return execute(connection, RootTakeover.DROP_ROOT, root.rootId());
    });
    folders.forget();
    roots.all();
  }

  private static List<Long> present(Connection connection, int rootId) throws SQLException {
    var ids = new ArrayList<Long>();
    try (PreparedStatement statement = connection.prepareStatement(PRESENT)) {
      statement.setInt(1, rootId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
    }
    return ids;
  }

  private int execute(String sql, int rootId) {
    return pool.run(connection -> execute(connection, sql, rootId));
  }

  private static int execute(Connection connection, String sql, int rootId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, rootId);
      return statement.executeUpdate();
    }
  }
}
