package io.midicenter.indexer.scan;

import io.midicenter.catalog.write.DiskFile;
import java.nio.file.Path;

/// A file that is new or differs from its row: to be read.
public record Candidate(ScannedFolder folder, FoundFile file) {
  /// Opens the file.
  public Path path() {
    Path odd = file.odd();
    return odd != null ? odd : folder.path().resolve(file.name());
  }

  /// As people read it.
  public String display() {
    return folder.path().resolve(file.name()).toString();
  }

  /// What its row says about the place.
  public DiskFile at() {
    Path odd = file.odd();
    return new DiskFile(
        folder.rootId(),
        folder.relative(),
        file.name(),
        odd == null ? null : odd.toUri().toString(),
        file.sizeBytes(),
        file.modifiedNanos());
  }
}
