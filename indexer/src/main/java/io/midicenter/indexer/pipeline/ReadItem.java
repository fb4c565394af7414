package io.midicenter.indexer.pipeline;

import io.midicenter.indexer.archive.ArchiveSummary;
import io.midicenter.indexer.archive.MemberName;
import io.midicenter.indexer.scan.Candidate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a reader is handed.
sealed interface ReadItem {
  record File(Candidate candidate) implements ReadItem {}

  /// An archive that is read from one end to the other.
  ///
  /// @param at the archive itself, as a file of its folder
  /// @param wanted the members to read; null for all
  /// @param done told at the end, by the thread that reads
  record Archive(Candidate at, @Nullable Set<MemberName> wanted, Consumer<ArchiveRead> done)
      implements ReadItem {}

  /// @param names members that were named, and read or tried
  record ArchiveRead(ArchiveSummary summary, Set<MemberName> names) {}
}
