package io.midicenter.indexer.scan;

import io.midicenter.catalog.write.DiskFile;
import java.nio.file.Path;
import java.util.List;

/// Hears what a walk finds.
public interface FolderVisitor {
  /// Before a folder is listed.
  default void entering(String relative, Path folder) {}

  /// Whether the walk goes into a folder that a listing names.
  default boolean descends(String relative) {
    return true;
  }

  /// One folder.
  ///
  /// @param relative path below the root with `/`, empty for the root itself
  /// @param folder opens it
  /// @param files the MIDI files it holds, sorted by name
  /// @param archives what may hold more of them, sorted by name
  /// @param complete false if the listing broke off: what it does not name may be there
  /// @return false to end the walk
  boolean folder(
      String relative, Path folder, List<DiskFile> files, List<DiskFile> archives, boolean complete)
      throws InterruptedException;

  /// A folder that could not be listed to its end.
  ///
  /// @param code for programs
  /// @param detail one sentence for people
  void problem(String relative, Path folder, String code, String detail)
      throws InterruptedException;
}
