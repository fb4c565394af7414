package io.midicenter.catalog.write;

import io.midicenter.catalog.library.ArchiveState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a reading of an archive found, told when its members are on their way into rows.
///
/// @param at the archive as a file, with the size and time that belong to what was read
/// @param format such as `zip`
/// @param members MIDI files that it names
/// @param named the members; only what a complete listing does not name is gone
public record ArchiveListing(
    DiskFile at, String format, int members, ArchiveState state, Set<Named> named) {

  /// @param path in the archive
  /// @param raw `#2` for the second of one path; null for the first
  public record Named(String path, @Nullable String raw) {}
}
