package io.midicenter.indexer.scan;

import java.nio.file.Path;

/// A folder below a root.
///
/// @param relative path below the root with `/` between the folders, empty for the root itself
/// @param path opens it
public record ScannedFolder(int rootId, String relative, Path path) {
  ScannedFolder child(Path child) {
    String name = String.valueOf(child.getFileName());
    return new ScannedFolder(rootId, relative.isEmpty() ? name : relative + "/" + name, child);
  }
}
