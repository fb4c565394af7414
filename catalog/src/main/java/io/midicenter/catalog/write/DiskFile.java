package io.midicenter.catalog.write;

import io.midicenter.catalog.facts.PathKey;
import org.jspecify.annotations.Nullable;

/// A file as a folder, or an archive, lists it.
///
/// @param folder path below the root with `/` between the folders, empty for the root itself; of a
///   member, path of the archive
/// @param name of a member, its path in the archive
/// @param rawUri `Path.toUri()` where the path's bytes are no text, else null; of a member, `#2`
///   for the second of one path
/// @param modifiedNanos since 1970
/// @param member true for a file inside an archive
public record DiskFile(
    int rootId,
    String folder,
    String name,
    @Nullable String rawUri,
    long sizeBytes,
    long modifiedNanos,
    boolean member) {

  /// A file in a folder.
  public DiskFile(
      int rootId,
      String folder,
      String name,
      @Nullable String rawUri,
      long sizeBytes,
      long modifiedNanos) {
    this(rootId, folder, name, rawUri, sizeBytes, modifiedNanos, false);
  }

  /// The same file with the size and time that belong to its bytes.
  public DiskFile as(long size, long modified) {
    return new DiskFile(rootId, folder, name, rawUri, size, modified, member);
  }

  /// Path below the root, as people read it.
  public String display() {
    return member ? folder + "!/" + name : path();
  }

  /// Path below the root, as keys are made of it.
  public String path() {
    if (member) {
      return PathKey.member(folder, name);
    }
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
