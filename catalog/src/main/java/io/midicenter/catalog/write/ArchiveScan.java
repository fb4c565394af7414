package io.midicenter.catalog.write;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.Resolution;
import io.midicenter.catalog.library.ArchiveState;
import io.midicenter.catalog.library.Folders;
import io.midicenter.catalog.library.Root;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The archives of a root during one scan. An archive whose size and time are those of its row is
/// not opened; its row gets them when everything that was read of it is committed, so an import
/// that ends early reads it again.
final class ArchiveScan {
  static final String MARK =
      """
      /* msc:dir.mark */
      UPDATE msc.dir SET size_bytes = ?, mtime_ns = ?, format = ?, members = ?, state = ?
      WHERE dir_id = ?
        AND (size_bytes, mtime_ns, format, members, state) IS DISTINCT FROM (?, ?, ?, ?, ?)
      """;
  static final String CLEAR =
      """
      /* msc:dir.clear */
      UPDATE msc.dir SET size_bytes = NULL WHERE dir_id = ANY (?) AND size_bytes IS NOT NULL
      """;

  private static final int STEP = 2_000;

  private final Pool pool;
  private final Folders folders;
  private final Root root;
  private final Map<String, Folders.Archive> known;
  private final Set<String> there = new HashSet<>();
  private final Queue<ArchiveListing> read = new ConcurrentLinkedQueue<>();
  private final List<Long> gone = new ArrayList<>();

  ArchiveScan(Pool pool, Folders folders, Root root) {
    this.pool = pool;
    this.folders = folders;
    this.root = root;
    this.known = folders.archives(root.rootId());
  }

  /// Notes that an archive is there.
  ///
  /// @param complete whether programs for all formats are installed now
  /// @return members that need not be read, or -1 if the archive must be
  int unchanged(DiskFile at, boolean complete) {
    there.add(at.path());
    Folders.Archive row = known.get(at.path());
    Long size = row == null ? null : row.sizeBytes();
    return row == null
            || size == null
            || size != at.sizeBytes()
            || row.modifiedNanos() != at.modifiedNanos()
            || (row.state() == ArchiveState.NO_TOOL && complete)
        ? -1
        : row.members();
  }

  boolean isKnown(String path) {
    return known.containsKey(path);
  }

  /// Safe for all threads.
  void read(ArchiveListing listing) {
    read.add(listing);
  }

  /// Present places that their archive does not name any more, or whose archive is gone.
  ///
  /// @param spoken whether the listing of a folder says what is not in it
  void addMissing(Predicate<String> spoken, Consumer<Map<FolderRows.Name, FolderRows.Known>> add) {
    for (ArchiveListing listing : read) {
      Folders.Archive row = known.get(listing.at().path());
      if (row != null && listing.state() == ArchiveState.COMPLETE) {
        Map<FolderRows.Name, FolderRows.Known> rows = rows(row.dirId());
        for (ArchiveListing.Named named : listing.named()) {
          rows.remove(new FolderRows.Name(Resolution.text(named.path()), named.raw()));
        }
        add.accept(rows);
      }
    }
    gone.clear();
    known.forEach((path, row) -> {
      String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
      if (!there.contains(path) && spoken.test(folder)) {
        gone.add(row.dirId());
        add.accept(rows(row.dirId()));
      }
    });
  }

  private Map<FolderRows.Name, FolderRows.Known> rows(long dirId) {
    return pool.run(connection -> FolderRows.of(connection, dirId));
  }

  /// Says that archives that are gone have to be read when they come back; before their members
  /// vanish.
  void clearGone() {
    if (!gone.isEmpty()) {
      pool.run(connection -> {
        try (PreparedStatement statement = connection.prepareStatement(CLEAR)) {
          statement.setArray(1, Sql.longs(connection, gone));
          return statement.executeUpdate();
        }
      });
    }
  }

  /// Says that what was read is in rows. May be repeated.
  ///
  /// @return paths of the archives that had no problem
  List<String> mark() {
    var well = new ArrayList<String>();
    var dirIds = new ArrayList<Long>();
    var listings = List.copyOf(read);
    for (ArchiveListing listing : listings) {
      dirIds.add(folders.of(root, listing.at().path(), true).dirId());
      if (listing.state() == ArchiveState.COMPLETE) {
        well.add(listing.at().path());
      }
    }
    for (int from = 0; from < listings.size(); from += STEP) {
      int start = from;
      int end = Math.min(listings.size(), from + STEP);
      pool.transaction(
          connection -> mark(connection, listings.subList(start, end), dirIds.subList(start, end)));
    }
    return well;
  }

  private static int mark(Connection connection, List<ArchiveListing> listings, List<Long> dirIds)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MARK)) {
      for (int i = 0; i < listings.size(); i++) {
        ArchiveListing listing = listings.get(i);
        for (int at = 0; at <= 6; at += 6) {
          statement.setLong(at + 1, listing.at().sizeBytes());
          statement.setLong(at + 2, listing.at().modifiedNanos());
          statement.setString(at + 3, listing.format());
          statement.setInt(at + 4, listing.members());
          statement.setInt(at + 5, Codes.of(listing.state()));
        }
        statement.setLong(6, dirIds.get(i));
        statement.addBatch();
      }
      return statement.executeBatch().length;
    }
  }
}
