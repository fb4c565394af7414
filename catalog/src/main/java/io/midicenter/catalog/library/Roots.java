package io.midicenter.catalog.library;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.facts.Codes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folders that people added. Safe for all threads.
public final class Roots {
  private static final String ALL =
      """
      /* msc:root.all */
      SELECT root_id, slug, path, label, pack_depth, state, watch FROM msc.root ORDER BY root_id
      """;
  private static final String ADD =
      """
      /* msc:root.add */
      INSERT INTO msc.root (slug, path, label) VALUES (?, ?, ?) ON CONFLICT (path) DO NOTHING
      """;
  private static final String STATE =
      "/* msc:root.state */ UPDATE msc.root SET state = ? WHERE root_id = ? AND state <> ?";

  private static final String PLACES =
      """
      /* msc:root.places */
      SELECT d.root_id, count(*) FILTER (WHERE l.state = 0), count(*) FILTER (WHERE l.state = 1)
      FROM msc.location l JOIN msc.dir d USING (dir_id) GROUP BY d.root_id
      """;
  private static final String LABEL =
      "/* msc:root.label */ UPDATE msc.root SET label = ? WHERE root_id = ?";
  private static final String WATCH =
      "/* msc:root.watch */ UPDATE msc.root SET watch = ? WHERE root_id = ?";
  private static final String PATH =
      "/* msc:root.path */ UPDATE msc.root SET path = ? WHERE root_id = ?";

  private final Pool pool;
  private volatile List<Root> known = List.of();

  public Roots(Pool pool) {
    this.pool = pool;
  }

  /// By ascending number, as the database says now; without removed ones.
  public List<Root> all() {
    return withRemoved().stream().filter(root -> root.state() != RootState.REMOVED).toList();
  }

  /// Every root that has a row.
  public List<Root> withRemoved() {
    List<Root> roots = pool.run(Roots::read);
    known = roots;
    return roots;
  }

  public Optional<Root> bySlug(String slug) {
    return all().stream().filter(root -> root.slug().equals(slug)).findFirst();
  }

  /// @throws IllegalArgumentException if there is no such root
  public Root byId(int rootId) {
    Root root = find(known, rootId);
    if (root == null) {
      root = find(withRemoved(), rootId);
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
    for (Root root : withRemoved()) {
      if (root.path().equals(path) && root.state() == RootState.REMOVED) {
        setState(root.rootId(), RootState.ONLINE);
      }
    }
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

  /// Present and vanished places of every root that has any.
  public Map<Integer, Places> places() {
    return pool.run(connection -> {
      var places = new HashMap<Integer, Places>();
      try (PreparedStatement statement = connection.prepareStatement(PLACES);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          places.put(row.getInt(1), new Places(row.getLong(2), row.getLong(3)));
        }
      }
      return places;
    });
  }

  /// How many files of a root are there, and how many have vanished.
  public record Places(long present, long missing) {}

  /// A root is known by another name to people; its slug stays.
  public void setLabel(int rootId, String label) {
    change(LABEL, rootId, statement -> statement.setString(1, label));
  }

  public void setWatch(int rootId, boolean watch) {
    change(WATCH, rootId, statement -> statement.setBoolean(1, watch));
  }

  /// The same files lie in another folder now.
  ///
  /// @param path absolute and normalised, no part of another root
  public void setPath(int rootId, Path path) {
    change(PATH, rootId, statement -> statement.setString(1, path.toString()));
  }

  private interface Value {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private void change(String sql, int rootId, Value value) {
    pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        value.bind(statement);
        statement.setInt(2, rootId);
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
                Codes.at(RootState.values(), row.getInt(6)),
                row.getBoolean(7)));
      }
    }
    return roots;
  }
}
