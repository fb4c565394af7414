package io.midicenter.catalog.read;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.Place;
import io.midicenter.catalog.facts.StoredDetail;
import io.midicenter.catalog.library.Problems;
import io.midicenter.catalog.row.AnalysisReader;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One file by its id, which is the BLAKE3 of its bytes. Safe for all threads.
public final class FilePages {
  static final String ID_OF =
      "/* msc:content.id_of */ SELECT content_id FROM msc.content WHERE blake3 = ?";
  static final String DETAIL =
      "/* msc:content.detail */ SELECT "
          + AnalysisReader.COLUMNS
          + ", a.detail FROM msc.analysis a WHERE a.content_id = ?";
  static final String PATHS =
      """
      /* msc:content.paths */
      SELECT l.location_id, c.size_bytes, r.path, d.path, l.name, l.raw_uri, l.state, d.kind
      FROM msc.location l JOIN msc.dir d USING (dir_id) JOIN msc.root r USING (root_id)
           JOIN msc.content c USING (content_id)
      WHERE l.content_id = ? ORDER BY l.state, l.location_id
      """;

  static final String COPIES =
      """
      /* msc:content.copies */
      SELECT l.location_id, c.size_bytes, r.path, d.path, l.name, l.raw_uri, l.state, d.kind,
             c.content_id, c.blake3
      FROM (SELECT content_id FROM msc.location WHERE state = 0
            GROUP BY content_id HAVING count(*) > 1) twice
           JOIN msc.content c USING (content_id)
           JOIN msc.location l USING (content_id)
           JOIN msc.dir d USING (dir_id) JOIN msc.root r USING (root_id)
      WHERE l.state = 0 ORDER BY c.content_id, d.kind, l.location_id
      """;
  private static final int FETCHED = 5_000;

  private final Pool pool;
  private final FactsReader facts;
  private final AnalysisReader analyses;

  public FilePages(Pool pool, FactsReader facts, AnalysisReader analyses) {
    this.pool = pool;
    this.facts = facts;
    this.analyses = analyses;
  }

  /// @param blake3 32 bytes
  public Optional<FilePage> find(Bytes blake3) {
    return pool.transaction(connection -> {
      Long id = idOf(connection, blake3);
      if (id == null) {
        return Optional.empty();
      }
      FileFacts file = facts.ids(connection, List.of(id)).getFirst();
      Map<Long, String> paths = new HashMap<>();
      for (ContentPath path : paths(connection, id)) {
        paths.put(path.locationId(), path.display());
      }
      return Optional.of(
          new FilePage(file, detail(connection, id), paths, Problems.ofContent(connection, id)));
    });
  }

  /// Where the bytes may be read, the best place first; empty if the id is unknown or every place
  /// has vanished.
  public List<ContentPath> presentPaths(Bytes blake3) {
    return pool.run(connection -> {
      Long id = idOf(connection, blake3);
      return id == null ? List.<ContentPath>of() : presentPaths(connection, id);
    });
  }

  /// True if a content with that hash is known, present or not.
  public boolean exists(Bytes blake3) {
    return pool.run(connection -> idOf(connection, blake3) != null);
  }

  /// Every content that lies at two places or more, in the order in which contents were found.
  public void copies(Consumer<Copies> sink) {
    pool.transaction(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(COPIES)) {
        statement.setFetchSize(FETCHED);
        try (ResultSet row = statement.executeQuery()) {
          var places = new ArrayList<ContentPath>();
          Bytes id = Bytes.EMPTY;
          while (row.next()) {
            if (!places.isEmpty() && places.getLast().contentId() != row.getLong(9)) {
              sink.accept(new Copies(id, places.getFirst().sizeBytes(), places));
              places.clear();
            }
            id = Sql.bytes(row, 10);
            places.add(path(row, row.getLong(9), Path.of(row.getString(3))));
          }
          if (!places.isEmpty()) {
            sink.accept(new Copies(id, places.getFirst().sizeBytes(), places));
          }
        }
      }
      return true;
    });
  }

  private static @Nullable Long idOf(Connection connection, Bytes blake3) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ID_OF)) {
      statement.setBytes(1, blake3.toArray());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : null;
      }
    }
  }

  private @Nullable StoredDetail detail(Connection connection, long id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DETAIL)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? analyses.detail(row) : null;
      }
    }
  }

  private static List<ContentPath> paths(Connection connection, long id) throws SQLException {
    return paths(connection, id, false);
  }

  private static List<ContentPath> presentPaths(Connection connection, long id)
      throws SQLException {
    return paths(connection, id, true);
  }

  private static List<ContentPath> paths(Connection connection, long id, boolean presentOnly)
      throws SQLException {
    var paths = new ArrayList<ContentPath>();
    try (PreparedStatement statement = connection.prepareStatement(PATHS)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (!presentOnly || row.getInt(7) == 0) {
            Path root = Path.of(row.getString(3));
            paths.add(path(row, id, root));
          }
        }
      }
    }
    return paths;
  }

  private static ContentPath path(ResultSet row, long id, Path root) throws SQLException {
    String folder = row.getString(4);
    String name = row.getString(5);
    String raw = row.getString(6);
    boolean archive = row.getInt(8) == 1;
    return new ContentPath(
        id,
        row.getLong(1),
        row.getInt(2),
        root,
        archive ? path(root, "", folder, null) : path(root, folder, name, raw),
        Place.nameOf(name),
        archive ? new ContentPath.Member(name, raw) : null);
  }

  /// The path that opens a file.
  public static Path path(Path root, String folder, String name, @Nullable String rawUri) {
    if (rawUri != null) {
      try {
        return Path.of(URI.create(rawUri));
      } catch (IllegalArgumentException | FileSystemNotFoundException e) {
        // written by another system: the text is the next best
        return root.resolve(folder).resolve(name);
      }
    }
    try {
      return root.resolve(folder).resolve(name);
    } catch (InvalidPathException e) {
      return root;
    }
  }
}
