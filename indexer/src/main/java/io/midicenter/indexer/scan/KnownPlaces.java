package io.midicenter.indexer.scan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rows say about the folders of one root.
public interface KnownPlaces {
  /// Paths below the root of all folders that have a row.
  Set<String> folders();

  /// Files that the rows know in one folder, vanished ones included.
  List<KnownPlace> in(String folder);

  /// Places of the root that are not vanished.
  long presentCount();

  /// A file as its row has it.
  ///
  /// @param rawUri opens a file whose name is no text, else null
  record KnownPlace(
      long locationId,
      long contentId,
      String name,
      @Nullable String rawUri,
      long sizeBytes,
      long modifiedNanos,
      boolean present) {
    /// What tells files of a folder apart.
    String key() {
      return rawUri == null ? name : rawUri;
    }

    boolean isUnchanged(FoundFile file) {
      return present && sizeBytes == file.sizeBytes() && modifiedNanos == file.modifiedNanos();
    }
  }
}
