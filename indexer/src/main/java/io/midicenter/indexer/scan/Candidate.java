package io.midicenter.indexer.scan;

import io.midicenter.catalog.write.DiskFile;
import java.net.URI;
import java.nio.file.Path;

/// A file that is new or differs from its row: to be read.
///
/// @param folder opens its folder, or the archive it lies in; shared by all files of it, since many
///   wait at once
public record Candidate(Path folder, DiskFile at) {
  /// Opens the file, whatever bytes its name has; not for members of archives.
  public Path path() {
    String raw = at.rawUri();
    return raw == null ? folder.resolve(at.name()) : Path.of(URI.create(raw));
  }

  /// As people read it.
  public String display() {
    return at.member() ? folder + "!/" + at.name() : folder.resolve(at.name()).toString();
  }
}
