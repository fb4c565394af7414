package io.midicenter.catalog.library;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.facts.Codes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folders that people added. Safe for all threads.
public final class Roots {
  private static final String ALL =
      """
      /* msc:root.all */
      SELECT root_id, slug, path, label, pack_depth, state FROM msc.root ORDER BY root_id
      """;
  private static final String ADD =
      """
      /* msc:root.add */
      INSERT INTO msc.root (slug, path, label) VALUES (?, ?, ?) ON CONFLICT (path) DO NOTHING
      """;
  private static final String STATE =
      "/* msc:root.state */ UPDATE msc.root SET state = ? WHERE root_id = ? AND state <> ?";

  private final Pool pool;
  private volatile List<Root> known;

  public Roots(Pool pool) {
    this.pool = pool;
    this.known = pool.run(Roots::read);
  }

  /// By ascending number, as the database says now.
  public List<Root> all() {
    List<Root> roots = pool.run(Roots::read);
    known = roots;
    return roots;
  }

  /// @throws IllegalArgumentException if there is no such root
  public Root byId(int rootId) {
    Root root = find(known, rootId);
    if (root == null) {
      root = find(all(), rootId);
    }
    if (root == null) {
      throw new IllegalArgumentException("there is no root " + rootId);
    }
    return root;
  }

  private static @Nullable Root find(List<Root> roots, int rootId) {
    for (Root root : roots) {
      if (root.rootId() == rootId) {
        return root;
      }
    }
    return null;
  }

  /// The root that is `path` or lies above it, or null.
  public @Nullable Root covering(Path path) {
    for (Root root : all()) {
      if (path.startsWith(root.path())) {
        return root;
      }
    }
    return null;
  }

  /// Roots that lie below `path`: a new root there would take them over.
  public List<Root> below(Path path) {
    var below = new ArrayList<Root>();
    for (Root root : all()) {
      if (root.path().startsWith(path) && !root.path().equals(path)) {
        below.add(root);
      }
    }
    return below;
  }

  /// Adds a folder, or returns the root that it is.
  ///
  /// @param path absolute and normalised
  public Root add(Path path) {
    pool.transaction(connection -> insert(connection, path));
    for (Root root : all()) {
      if (root.path().equals(path)) {
        return root;
      }
    }
    throw new IllegalStateException("root " + path + " was added and is not there");
  }

  static int insert(Connection connection, Path path) throws SQLException {
    Set<String> taken = new HashSet<>();
    for (Root root : read(connection)) {
      taken.add(root.slug());
    }
    Path last = path.getFileName();
    String label = last == null ? path.toString() : last.toString();
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setString(1, Slugs.free(Slugs.of(label, "root"), taken::contains));
      statement.setString(2, path.toString());
      statement.setString(3, label);
      return statement.executeUpdate();
    }
  }

  /// Says whether a root can be believed; writes nothing if it says so already.
  public void setState(int rootId, RootState state) {
    pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(STATE)) {
        statement.setInt(1, Codes.of(state));
        statement.setInt(2, rootId);
        statement.setInt(3, Codes.of(state));
        return statement.executeUpdate();
      }
    });
    all();
  }

  static List<Root> read(Connection connection) throws SQLException {
    var roots = new ArrayList<Root>();
    try (PreparedStatement statement = connection.prepareStatement(ALL);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        roots.add(
            new Root(
                row.getInt(1),
                row.getString(2),
                Path.of(row.getString(3)),
                row.getString(4),
                row.getInt(5),
                Codes.at(RootState.values(), row.getInt(6))));
      }
    }
    return roots;
  }
}
