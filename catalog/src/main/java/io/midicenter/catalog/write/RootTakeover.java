package io.midicenter.catalog.write;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.facts.PathKey;
import io.midicenter.catalog.library.Folders;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.RootState;
import io.midicenter.catalog.library.Roots;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A new root above known ones takes their folders over: their rows get the new root, longer paths
/// and new keys, and keep their numbers. One transaction.
public final class RootTakeover {
  static final String FOLDERS =
      "/* msc:takeover.folders */ SELECT dir_id, path, kind FROM msc.dir WHERE root_id = ?";
  static final String MOVE_FOLDER =
      """
      /* msc:takeover.folder */
      UPDATE msc.dir SET root_id = ?, path = ?, path_key = ?, pack_id = ? WHERE dir_id = ?
      """;
  static final String PLACES =
      """
      /* msc:takeover.places */
      SELECT location_id, content_id, name, raw_uri FROM msc.location WHERE dir_id = ?
      """;
  static final String MOVE_PLACE =
      "/* msc:takeover.place */ UPDATE msc.location SET path_key = ? WHERE location_id = ?";
  static final String MOVE_PROBLEMS =
      "/* msc:takeover.problems */ UPDATE msc.file_problem SET path_key = ? WHERE path_key = ?";
  static final String DROP_ROOT = "/* msc:takeover.drop */ DELETE FROM msc.root WHERE root_id = ?";

  private final Pool pool;
  private final Roots roots;
  private final Folders folders;
  private final PlaceChanges changes;
  private final RootRemoval removal;

  public RootTakeover(Pool pool, Roots roots, Folders folders, PlaceChanges changes) {
    this.pool = pool;
    this.roots = roots;
    this.folders = folders;
    this.changes = changes;
    this.removal = new RootRemoval(pool, roots, folders, changes);
  }

  /// @param path absolute and normalised; no known root covers it
  public Root add(Path path) {
    List<Root> below = roots.below(path);
    forgetRemoved(path, !below.isEmpty());
    Root root = roots.add(path);
    for (Root old : below) {
      pool.transaction(connection -> {
        var touched = new TreeSet<Long>();
        takeOver(connection, old, root, touched);
        changes.settle(connection, touched);
        return delete(connection, old);
      });
    }
    if (!below.isEmpty()) {
      roots.all();
      folders.forget();
    }
    return root;
  }

  /// Rows of removed roots in the way of those that are taken over.
  private void forgetRemoved(Path path, boolean itself) {
    for (Root root : roots.withRemoved()) {
      if (root.state() == RootState.REMOVED
          && root.path().startsWith(path)
          && (itself || !root.path().equals(path))) {
        removal.forget(root);
      }
    }
  }

  private void takeOver(Connection connection, Root old, Root root, SortedSet<Long> touched)
      throws SQLException {
    String prefix = root.path().relativize(old.path()).toString();
    try (PreparedStatement list = connection.prepareStatement(FOLDERS);
        PreparedStatement move = connection.prepareStatement(MOVE_FOLDER);
        PreparedStatement problems = connection.prepareStatement(MOVE_PROBLEMS)) {
      list.setInt(1, old.rootId());
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          String path = row.getString(2).isEmpty() ? prefix : prefix + "/" + row.getString(2);
          boolean archive = row.getInt(3) == 1;
          Integer pack = folders.packOf(connection, root, path, archive);
          move.setInt(1, root.rootId());
          move.setString(2, path);
          move.setBytes(3, PathKey.ofDir(root.rootId(), path, archive).toArray());
          move.setObject(4, pack, Types.INTEGER);
          move.setLong(5, row.getLong(1));
          move.executeUpdate();
          if (archive) {
            problems.setBytes(1, PathKey.of(root.rootId(), path).toArray());
            problems.setBytes(2, PathKey.of(old.rootId(), row.getString(2)).toArray());
            problems.executeUpdate();
          }
          var from = new Dir(old, row.getString(2), archive);
          var to = new Dir(root, path, archive);
          movePlaces(connection, row.getLong(1), from, to, touched);
        }
      }
    }
  }

  private static void movePlaces(
      Connection connection, long dirId, Dir from, Dir to, SortedSet<Long> touched)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(PLACES);
        PreparedStatement move = connection.prepareStatement(MOVE_PLACE);
        PreparedStatement problems = connection.prepareStatement(MOVE_PROBLEMS)) {
      list.setLong(1, dirId);
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          touched.add(row.getLong(2));
          String name = row.getString(3);
          move.setBytes(1, to.key(name, row.getString(4)));
          move.setLong(2, row.getLong(1));
          move.addBatch();
          problems.setBytes(1, to.key(name, null));
          problems.setBytes(2, from.key(name, null));
          problems.addBatch();
        }
      }
      move.executeBatch();
      problems.executeBatch();
    }
  }

  private record Dir(Root root, String path, boolean archive) {
    byte[] key(String name, @Nullable String rawUri) {
      var file = new DiskFile(root.rootId(), path, name, rawUri, 0, 0, archive);
      return BatchPlace.keyOf(file).toArray();
    }
  }

  private static int delete(Connection connection, Root root) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DROP_ROOT)) {
      statement.setInt(1, root.rootId());
      return statement.executeUpdate();
    }
  }
}
