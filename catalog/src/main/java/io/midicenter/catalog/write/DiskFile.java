package io.midicenter.catalog.write;

import org.jspecify.annotations.Nullable;

/// A file as a folder lists it.
///
/// @param folder path below the root with `/` between the folders, empty for the root itself
/// @param rawUri `Path.toUri()` where the path's bytes are no text, else null
/// @param modifiedNanos since 1970
public record DiskFile(
    int rootId,
    String folder,
    String name,
    @Nullable String rawUri,
    long sizeBytes,
    long modifiedNanos) {
  /// Path below the root.
  public String path() {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
