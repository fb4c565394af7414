package io.midicenter.indexer.archive;

/// Hears what an archive holds. All calls come from the thread that reads.
public interface MemberVisitor {
  /// Whether an inner archive is to be opened.
  ///
  /// @param path what the paths of its members begin with
  default boolean opens(String path) {
    return true;
  }

  /// Whether a member's bytes are to be read; a member that is not wanted costs almost nothing in
  /// zip archives.
  default boolean wants(MemberName name) {
    return true;
  }

  /// One wanted member.
  ///
  /// @param modifiedNanos since 1970; 0 where the archive does not say
  /// @return false to end the reading
  boolean member(MemberName name, long modifiedNanos, byte[] bytes) throws InterruptedException;

  /// Something was not read.
  ///
  /// @param path of the member or inner archive; empty for the archive itself
  /// @param code one of [ArchiveFault]'s
  /// @param detail one sentence for people
  void problem(String path, String code, String detail) throws InterruptedException;
}
