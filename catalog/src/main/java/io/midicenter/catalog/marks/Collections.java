package io.midicenter.catalog.marks;

import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.feed.FeedRows;
import io.midicenter.catalog.library.Slugs;
import io.midicenter.catalog.row.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The collections of a library. Files go in and out by [Edits]. Safe for all threads.
public final class Collections {
  private static final String SELECT =
      """
      SELECT c.collection_id, c.slug, c.name, c.note, c.query, c.version, c.created_at, c.updated_at,
             (SELECT count(*) FROM msc.collection_item i WHERE i.collection_id = c.collection_id)
      FROM msc.collection c
      """;
  static final String ALL =
      "/* msc:collection.all */ " + SELECT + " ORDER BY lower(c.name), c.collection_id";
  static final String FIND = "/* msc:collection.find */ " + SELECT + " WHERE c.slug = ?";
  static final String STATIC_ID =
      "/* msc:collection.static_id */ SELECT collection_id, query IS NULL FROM msc.collection WHERE slug = ?";
  static final String EXISTS =
      "/* msc:collection.exists */ SELECT collection_id FROM msc.collection WHERE collection_id = ?";
  static final String INSERT =
      """
      /* msc:collection.insert */
      INSERT INTO msc.collection (slug, name, note, query) VALUES (?, ?, ?, ?::jsonb)
      """;
  static final String UPDATE =
      """
      /* msc:collection.update */
      UPDATE msc.collection SET name = ?, note = ?, query = ?::jsonb, version = version + 1,
             updated_at = now()
      WHERE slug = ? AND version = ?
      """;
  static final String MEMBERS =
      """
      /* msc:collection.members */
      SELECT content_id FROM msc.collection_item WHERE collection_id = ?
      """;
  static final String ORDERED =
      """
      /* msc:collection.ordered */
      SELECT c.blake3 FROM msc.collection_item i JOIN msc.content c USING (content_id)
      WHERE i.collection_id = ? ORDER BY i.position, i.content_id
      """;
  static final String ORDER =
      """
      /* msc:collection.order */
      UPDATE msc.collection_item i SET position = v.position << 32
      FROM msc.content c JOIN unnest(?::bytea[]) WITH ORDINALITY AS v(blake3, position)
           ON c.blake3 = v.blake3
      WHERE i.collection_id = ? AND i.content_id = c.content_id
      """;
  static final String DELETE =
      "/* msc:collection.delete */ DELETE FROM msc.collection WHERE collection_id = ? AND version = ?";

  private final Pool pool;

  public Collections(Pool pool) {
    this.pool = pool;
  }

  /// By name.
  public List<Collection> all() {
    return pool.run(Collections::allOf);
  }

  public Optional<Collection> find(String slug) {
    return pool.run(connection -> find(connection, slug));
  }

  /// @param query for a smart one; null for one that is filled by hand
  /// @throws EditException if another collection has that name
  public Collection add(String name, @Nullable String note, @Nullable JsonNode query) {
    return pool.transaction(connection -> {
      var taken = new HashSet<String>();
      for (Collection other : allOf(connection)) {
        taken.add(other.slug());
        if (other.name().equalsIgnoreCase(name)) {
          throw new EditException(
              EditException.Reason.NAME_TAKEN, "there is a collection " + other.name());
        }
      }
      String slug = Slugs.free(Slugs.of(name, "collection"), taken::contains);
      try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
        statement.setString(1, slug);
        statement.setString(2, name);
        statement.setString(3, note);
        statement.setString(4, query == null ? null : query.toString());
        statement.executeUpdate();
      }
      return find(connection, slug).orElseThrow();
    });
  }

  /// Gives a collection another name, note or query; its slug stays.
  ///
  /// @param before as it was read
  /// @throws EditException if it was changed or deleted since
  public Collection change(
      Collection before, String name, @Nullable String note, @Nullable JsonNode query) {
    return pool.transaction(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
        statement.setString(1, name);
        statement.setString(2, note);
        statement.setString(3, query == null ? null : query.toString());
        statement.setString(4, before.slug());
        statement.setLong(5, before.version());
        ensureOne(statement.executeUpdate(), before);
      }
      return find(connection, before.slug()).orElseThrow();
    });
  }

  /// Deletes a collection, never a file.
  ///
  /// @return the contents that were in it, whose documents change
  /// @throws EditException if it was changed or deleted since `before` was read
  public int delete(Collection before) {
    return pool.transaction(connection -> {
      var members = new TreeSet<Long>();
      try (PreparedStatement statement = connection.prepareStatement(MEMBERS)) {
        statement.setInt(1, before.collectionId());
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            members.add(row.getLong(1));
          }
        }
      }
      try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
        statement.setInt(1, before.collectionId());
        statement.setLong(2, before.version());
        ensureOne(statement.executeUpdate(), before);
      }
      return FeedRows.raise(connection, members).size();
    });
  }

  /// The files of a static collection, in its order.
  ///
  /// @return hashes of 32 bytes
  public List<Bytes> items(Collection collection) {
    return pool.run(connection -> {
      var items = new ArrayList<Bytes>();
      try (PreparedStatement statement = connection.prepareStatement(ORDERED)) {
        statement.setInt(1, collection.collectionId());
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            items.add(Sql.bytes(row, 1));
          }
        }
      }
      return items;
    });
  }

  /// Puts the named files first, in that order; ids that are not in the collection do nothing.
  public void order(Collection collection, List<Bytes> ids) {
    pool.transaction(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(ORDER)) {
        statement.setArray(1, Sql.byteas(connection, ids));
        statement.setInt(2, collection.collectionId());
        return statement.executeUpdate();
      }
    });
  }

  static int staticId(Connection connection, String slug) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STATIC_ID)) {
      statement.setString(1, slug);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new EditException(EditException.Reason.NOT_FOUND, "there is no collection " + slug);
        }
        if (!row.getBoolean(2)) {
          throw new EditException(
              EditException.Reason.CONFLICT,
              slug + " is a smart collection: it holds what its search finds");
        }
        return row.getInt(1);
      }
    }
  }

  static boolean exists(Connection connection, int id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EXISTS)) {
      statement.setInt(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void ensureOne(int rows, Collection before) {
    if (rows == 0) {
      throw new EditException(
          EditException.Reason.OUTDATED, before.slug() + " was changed by somebody else");
    }
  }

  private static List<Collection> allOf(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ALL)) {
      return read(statement);
    }
  }

  private static Optional<Collection> find(Connection connection, String slug) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setString(1, slug);
      return read(statement).stream().findFirst();
    }
  }

  private static List<Collection> read(PreparedStatement statement) throws SQLException {
    var collections = new ArrayList<Collection>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String query = row.getString(5);
        collections.add(
            new Collection(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                query == null ? null : Json.read(query),
                row.getLong(6),
                Sql.instant(row, 7),
                Sql.instant(row, 8),
                row.getLong(9)));
      }
    }
    return collections;
  }
}
