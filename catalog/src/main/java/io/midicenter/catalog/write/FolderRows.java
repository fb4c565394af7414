package io.midicenter.catalog.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of one folder as the catalog knows them.
final class FolderRows {
  static final String LIST =
      """
      /* msc:location.of_dir */
      SELECT location_id, content_id, name, raw_uri, size_bytes, mtime_ns, state
      FROM msc.location WHERE dir_id = ?
      """;

  private FolderRows() {}

  /// What tells the files of a folder apart.
  record Name(String text, @Nullable String rawUri) {}

  record Known(
      long locationId, long contentId, int sizeBytes, long modifiedNanos, boolean present) {
    /// True where the file has to be read: it was gone, or its size or time is another one.
    boolean differs(DiskFile file) {
      return !present
          || sizeBytes != BatchPlace.size(file.sizeBytes())
          || modifiedNanos != file.modifiedNanos();
    }
  }

  static Map<Name, Known> of(Connection connection, long dirId) throws SQLException {
    var rows = new HashMap<Name, Known>();
    try (PreparedStatement statement = connection.prepareStatement(LIST)) {
      statement.setLong(1, dirId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.put(
              new Name(row.getString(3), row.getString(4)),
              new Known(
                  row.getLong(1),
                  row.getLong(2),
                  row.getInt(5),
                  row.getLong(6),
                  row.getInt(7) == 0));
        }
      }
    }
    return rows;
  }
}
