package io.midicenter.indexer.generations;

import io.midicenter.index.IndexSettings;
import io.midicenter.index.field.Fields;
import io.midicenter.index.write.CheckReport;
import io.midicenter.index.write.CommitData;
import io.midicenter.indexer.feed.IndexIdentity;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexSlot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A generation found on disk, judged.
///
/// @param slot open, or null where it may not serve
/// @param data of its last commit, or null where there is none
/// @param reason why it has to be made again, in words; null where it is as it should be
record OpenedIndex(@Nullable IndexSlot slot, @Nullable CommitData data, @Nullable String reason) {

  /// Opens the newest readable commit and compares its promise with the database.
  ///
  /// @param identity of the rows; null where they are not there to compare with
  /// @param check reads the checksums first: the program did not end cleanly
  static OpenedIndex open(Path folder, @Nullable IndexIdentity identity, long xmax, boolean check) {
    IndexSlot slot = null;
    try {
      slot = IndexSlot.open(folder, IndexSettings.LIVE);
      CommitData data;
      try (IndexLease lease = slot.lease()) {
        Optional<CommitData> committed = lease.index().committed();
        data = committed.orElse(null);
        if (check) {
          CheckReport report = lease.index().check(1);
          if (!report.clean()) {
            slot.close();
            return new OpenedIndex(null, data, "it is damaged: " + report.problems());
          }
        }
      }
      String unfit = data == null ? "its last commit says nothing" : unfit(data, identity, xmax);
      if (unfit != null) {
        slot.close();
        return new OpenedIndex(null, data, unfit);
      }
      return new OpenedIndex(slot, data, data == null ? null : older(data));
    } catch (IOException | RuntimeException e) {
      if (slot != null) {
        slot.close();
      }
      return new OpenedIndex(null, null, "it cannot be read: " + e.getMessage());
    }
  }

  /// Why an index that serves has to be made again all the same; null where it need not.
  static @Nullable String older(CommitData data) {
    return data.schemaMinor() == Fields.SCHEMA_MINOR ? null : "its documents lack newer fields";
  }

  /// Why an index may not serve these rows, in words; null where it may.
  static @Nullable String unfit(CommitData data, @Nullable IndexIdentity identity, long xmax) {
    if (!data.canServe()) {
      return "its form is of version %d.%d".formatted(data.schemaMajor(), data.schemaMinor());
    }
    if (identity == null) {
      return null;
    }
    if (!identity.owns(data)) {
      return "it belongs to another library, or to another copy of this one";
    }
    return Long.compareUnsigned(data.watermark(), xmax) > 0
        ? "the database is older than it, as after a restore"
        : null;
  }
}
