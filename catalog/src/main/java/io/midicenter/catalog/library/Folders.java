package io.midicenter.catalog.library;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.PathKey;
import io.midicenter.catalog.facts.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Folders and the packs they belong to, by number.
///
/// A folder is entered by a transaction of its own before the batch that needs it: a folder without
/// files is harmless, and what is remembered here is always committed.
///
/// *Threads:* all.
public final class Folders {
  private static final String OF_ROOT =
      "/* msc:dir.of_root */ SELECT dir_id, path FROM msc.dir WHERE root_id = ? AND kind = 0";
  private static final String ARCHIVES =
      """
      /* msc:dir.archives */
      SELECT dir_id, path, size_bytes, mtime_ns, members, state FROM msc.dir
      WHERE root_id = ? AND kind = 1
      """;
  private static final String FIND =
      "/* msc:dir.find */ SELECT dir_id FROM msc.dir WHERE path_key = ?";
  private static final String ENTER =
      """
      /* msc:dir.enter */
      INSERT INTO msc.dir (root_id, path, path_key, pack_id, kind) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (path_key) DO NOTHING
      """;
  private static final String FIND_PACK =
      "/* msc:pack.find */ SELECT pack_id, name, maker FROM msc.pack WHERE slug = ?";
  private static final String ENTER_PACK =
      """
      /* msc:pack.enter */
      INSERT INTO msc.pack (slug, name, maker) VALUES (?, ?, ?) ON CONFLICT (slug) DO NOTHING
      """;

  private final Pool pool;
  private final Makers makers = new Makers();
  private final Map<Key, Folder> known = new ConcurrentHashMap<>();

  private record Key(int rootId, String path, boolean archive) {}

  /// A folder that has a row.
  public record Folder(long dirId, Place.@Nullable Pack pack) {}

  /// An archive that has a row.
  ///
  /// @param sizeBytes when everything in it was last in rows; null if it has to be read
  /// @param members MIDI files it named then
  public record Archive(
      long dirId, @Nullable Long sizeBytes, long modifiedNanos, int members, ArchiveState state) {}

  public Folders(Pool pool) {
    this.pool = pool;
  }

  /// The folder's row, entered where there was none.
  ///
  /// @param path below the root
  /// @param archive true for an archive, false for a folder
  public Folder of(Root root, String path, boolean archive) {
    var key = new Key(root.rootId(), path, archive);
    Folder folder = known.get(key);
    if (folder == null) {
      folder = pool.transaction(connection -> enter(connection, root, path, archive));
      known.put(key, folder);
    }
    return folder;
  }

  /// Every known folder of a root by its path below the root.
  public Map<String, Long> of(int rootId) {
    return pool.run(connection -> {
      var folders = new HashMap<String, Long>();
      try (PreparedStatement statement = connection.prepareStatement(OF_ROOT)) {
        statement.setInt(1, rootId);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            folders.put(row.getString(2), row.getLong(1));
          }
        }
      }
      return folders;
    });
  }

  /// Every known archive of a root by its path below the root.
  public Map<String, Archive> archives(int rootId) {
    return pool.run(connection -> {
      var archives = new HashMap<String, Archive>();
      try (PreparedStatement statement = connection.prepareStatement(ARCHIVES)) {
        statement.setInt(1, rootId);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            archives.put(
                row.getString(2),
                new Archive(
                    row.getLong(1),
                    row.getObject(3, Long.class),
                    row.getLong(4),
                    row.getInt(5),
                    Codes.at(ArchiveState.values(), row.getInt(6))));
          }
        }
      }
      return archives;
    });
  }

  /// Forgets what is remembered: roots were put together.
  public void forget() {
    known.clear();
  }

  /// The folder `depth` levels below the root on the way to `path`, or null if `path` lies above.
  static @Nullable String packPath(String path, int depth) {
    if (path.isEmpty()) {
      return null;
    }
    int end = -1;
    for (int level = 0; level < depth; level++) {
      end = path.indexOf('/', end + 1);
      if (end < 0) {
        return level == depth - 1 ? path : null;
      }
    }
    return path.substring(0, end);
  }

  /// The number of the pack that a folder belongs to, or null.
  public @Nullable Integer packOf(Connection connection, Root root, String path, boolean archive)
      throws SQLException {
    PackRow pack = packOfDir(connection, root, path, archive);
    return pack == null ? null : pack.packId();
  }

  private @Nullable PackRow packOfDir(
      Connection connection, Root root, String path, boolean archive) throws SQLException {
    String packPath = packPath(path, root.packDepth());
    if (packPath == null) {
      return null;
    }
    String name = packPath.substring(packPath.lastIndexOf('/') + 1);
    return pack(connection, archive && packPath.equals(path) ? Place.archiveStem(name) : name);
  }

  private Folder enter(Connection connection, Root root, String path, boolean archive)
      throws SQLException {
    PackRow pack = packOfDir(connection, root, path, archive);
    byte[] key = PathKey.ofDir(root.rootId(), path, archive).toArray();
    Long dirId = find(connection, key);
    if (dirId == null) {
      try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
        statement.setInt(1, root.rootId());
        statement.setString(2, path);
        statement.setBytes(3, key);
        statement.setObject(4, pack == null ? null : pack.packId(), java.sql.Types.INTEGER);
        statement.setInt(5, archive ? 1 : 0);
        statement.executeUpdate();
      }
      dirId = find(connection, key);
    }
    if (dirId == null) {
      throw new IllegalStateException("folder " + path + " was entered and is not there");
    }
    return new Folder(dirId, pack == null ? null : pack.pack());
  }

  private static @Nullable Long find(Connection connection, byte[] key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setBytes(1, key);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : null;
      }
    }
  }

  record PackRow(int packId, Place.Pack pack) {}

  /// The pack of that name, entered where there was none. Packs of equal names are one pack.
  PackRow pack(Connection connection, String name) throws SQLException {
    String slug = Slugs.of(name, "pack");
    PackRow row = findPack(connection, slug);
    if (row == null) {
      try (PreparedStatement statement = connection.prepareStatement(ENTER_PACK)) {
        statement.setString(1, slug);
        statement.setString(2, name);
        statement.setString(3, makers.of(name));
        statement.executeUpdate();
      }
      row = findPack(connection, slug);
    }
    if (row == null) {
      throw new IllegalStateException("pack " + slug + " was entered and is not there");
    }
    return row;
  }

  private static @Nullable PackRow findPack(Connection connection, String slug)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND_PACK)) {
      statement.setString(1, slug);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new PackRow(row.getInt(1), new Place.Pack(slug, row.getString(2), row.getString(3)))
            : null;
      }
    }
  }
}
