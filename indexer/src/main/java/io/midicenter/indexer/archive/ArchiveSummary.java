package io.midicenter.indexer.archive;

/// What a reading came to.
///
/// @param members MIDI files that were named
/// @param end whether everything was named
public record ArchiveSummary(int members, End end) {
  public enum End {
    /// Every member was named.
    COMPLETE,
    /// Something was not read, and will not be before the archive changes.
    PARTIAL,
    /// `bsdtar` is not installed: worth another try at any time.
    NO_TOOL,
    /// The disk failed, the file changed or went away: worth another try.
    INTERRUPTED,
    /// The visitor ended it.
    STOPPED
  }
}
