package io.midicenter.catalog.write;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.RootState;
import io.midicenter.catalog.library.Roots;
import io.midicenter.catalog.library.Severity;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a root that lost many files at once can be believed: an empty mount point looks the same
/// as a folder that was cleared.
final class RootDoubt {
  /// Below this many places a root is never suspect.
  static final int SUSPECT_FROM = 100;

  static final String PRESENT =
      """
      /* msc:location.present_of_root */
      SELECT count(*) FROM msc.location l JOIN msc.dir d USING (dir_id)
      WHERE d.root_id = ? AND l.state = 0 AND l.location_id <= ?
      """;

  private final Pool pool;
  private final Roots roots;
  private final PlaceChanges changes;
  private final Root root;
  private final long lastBefore;

  /// @param lastBefore highest location that was there before the scan
  RootDoubt(Pool pool, Roots roots, PlaceChanges changes, Root root, long lastBefore) {
    this.pool = pool;
    this.roots = roots;
    this.changes = changes;
    this.root = root;
    this.lastBefore = lastBefore;
  }

  /// @param gone places that would be marked as gone
  boolean isSuspect(int gone) {
    if (gone * 2 < SUSPECT_FROM) {
      return false;
    }
    long present =
        pool.run(connection -> {
          try (PreparedStatement statement = connection.prepareStatement(PRESENT)) {
            statement.setInt(1, root.rootId());
            statement.setLong(2, lastBefore);
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
    return present >= SUSPECT_FROM && gone * 2L > present;
  }

  /// Whether an earlier scan left the root suspect: what a scan of single folders finds missing
  /// then may be part of what nobody has confirmed.
  boolean isSuspectAlready() {
    return roots.byId(root.rootId()).state() == RootState.SUSPECT;
  }

  void reportMissing(@Nullable UUID jobId, int gone) {
    report(
        jobId,
        "%d of the files below %s are missing: nothing was changed. If they are really gone, import again with --accept-missing."
            .formatted(gone, root.path()));
  }

  void reportAway(@Nullable UUID jobId) {
    report(
        jobId,
        "The folder %s is not there: its files stay in the library as they are. Mount it, or import with --accept-missing if it is gone."
            .formatted(root.path()));
  }

  private void report(@Nullable UUID jobId, String detail) {
    changes.report(
        new ProblemReport(
            root.rootId(),
            "",
            "scan",
            "ROOT_SUSPECT",
            Severity.ERROR,
            root.path().toString(),
            detail,
            null),
        jobId);
  }
}
