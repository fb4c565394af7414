package io.midicenter.indexer.scan;

import java.nio.file.Path;

/// A file as its folder lists it.
///
/// @param path opens the file, whatever bytes its name has
/// @param name as people read it
/// @param modifiedNanos since 1970
record FoundFile(Path path, String name, long sizeBytes, long modifiedNanos)
    implements Comparable<FoundFile> {
  @Override
  public int compareTo(FoundFile other) {
    return path.compareTo(other.path);
  }
}
