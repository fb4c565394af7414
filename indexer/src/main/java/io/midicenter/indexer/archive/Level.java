package io.midicenter.indexer.archive;

import java.io.IOException;

/// The archive that is being read, among those inside each other.
///
/// @param prefix what the paths of its members begin with; empty for the one on disk
/// @param depth 0 for the one on disk
record Level(Walk walk, String prefix, int depth) {
  Budget budget() {
    return walk.budget();
  }

  /// @return false to end the reading
  boolean entry(Entry entry) throws IOException, InterruptedException {
    return walk.entry(entry, prefix, depth);
  }

  /// Something about this archive as a whole.
  void problem(ArchiveFault fault) throws InterruptedException {
    walk.problem(path(""), fault);
  }

  /// Something about one of its members.
  void problem(String name, ArchiveFault fault) throws InterruptedException {
    walk.problem(path(name), fault);
  }

  private String path(String name) {
    return name.isEmpty() && !prefix.isEmpty()
        ? prefix.substring(0, prefix.length() - MemberName.INSIDE.length())
        : prefix + name;
  }
}
