package io.midicenter.catalog.read;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where bytes should lie on disk. Whoever reads them checks that they still are what the id says.
///
/// @param root absolute path of the root, which the real path must not leave
/// @param file absolute path of the file, or of the archive it lies in; opens it whatever bytes its
///   name has
/// @param name file name for people
/// @param member where in the archive; null for a file of its own
public record ContentPath(
    long contentId,
    long locationId,
    int sizeBytes,
    Path root,
    Path file,
    String name,
    @Nullable Member member) {

  /// A file inside an archive.
  ///
  /// @param path in the archive
  /// @param raw `#2` for the second of one path; null for the first
  public record Member(String path, @Nullable String raw) {}

  /// As people read it.
  public String display() {
    return member == null ? file.toString() : file + "!/" + member.path();
  }
}
