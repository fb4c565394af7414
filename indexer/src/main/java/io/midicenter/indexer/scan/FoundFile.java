package io.midicenter.indexer.scan;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file as its folder lists it.
///
/// @param name as people read it
/// @param modifiedNanos since 1970
/// @param odd opens the file where its name is no text, else null: folder and name say enough, and
///   many files wait at once
public record FoundFile(String name, long sizeBytes, long modifiedNanos, @Nullable Path odd)
    implements Comparable<FoundFile> {
  @Override
  public int compareTo(FoundFile other) {
    return name.compareTo(other.name);
  }
}
