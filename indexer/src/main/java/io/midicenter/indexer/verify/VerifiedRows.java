package io.midicenter.indexer.verify;

import io.midicenter.catalog.facts.FileFacts;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The rows as a comparison reads and mends them. Safe for all threads.
public interface VerifiedRows {
  /// Makes the index look at these contents again: what exists is indexed anew, what does not is
  /// taken out. Writes the feed and nothing else.
  void mend(Set<Long> contentIds);

  /// The contents of these ids that exist and are not deleted, ascending.
  List<FileFacts> facts(Collection<Long> contentIds);

  /// The contents with `from <= id < to`, as [#facts].
  List<FileFacts> range(long from, long to);
}
