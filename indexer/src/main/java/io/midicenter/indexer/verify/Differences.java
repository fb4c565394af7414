package io.midicenter.indexer.verify;

import io.midicenter.catalog.read.VerifyQueries.Version;
import io.midicenter.index.write.IdVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Content ids by what is wrong with their documents.
///
/// @param missing in the rows, not in the index
/// @param extra in the index, not in the rows
/// @param stale in both, with different versions or with two documents
/// @param changed in both with the same version, made from other facts
record Differences(Set<Long> missing, Set<Long> extra, Set<Long> stale, Set<Long> changed) {
  Differences() {
    this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  boolean isEmpty() {
    return count() == 0;
  }

  long count() {
    return (long) missing.size() + extra.size() + stale.size() + changed.size();
  }

  Set<Long> all() {
    var all = new TreeSet<>(missing);
    all.addAll(extra);
    all.addAll(stale);
    all.addAll(changed);
    return all;
  }

  /// Merges two ascending lists.
  void compare(List<Version> rows, List<IdVersion> documents) {
    int row = 0;
    int document = 0;
    while (row < rows.size() || document < documents.size()) {
      long rowId = row < rows.size() ? rows.get(row).contentId() : Long.MAX_VALUE;
      long documentId =
          document < documents.size() ? documents.get(document).contentId() : Long.MAX_VALUE;
      if (rowId < documentId) {
        missing.add(rowId);
        row++;
      } else if (documentId < rowId) {
        // a second document of a content that has its row is mended like an old one
        (document > 0
                    && documents.get(document - 1).contentId() == documentId
                    && !extra.contains(documentId)
                ? stale
                : extra)
            .add(documentId);
        document++;
      } else {
        if (rows.get(row).version() != documents.get(document).version()) {
          stale.add(rowId);
        }
        row++;
        document++;
      }
    }
  }

  /// What both say.
  Differences and(Differences later) {
    var both =
        new Differences(
            new TreeSet<>(missing),
            new TreeSet<>(extra),
            new TreeSet<>(stale),
            new TreeSet<>(changed));
    both.missing.retainAll(later.missing);
    both.extra.retainAll(later.extra);
    both.stale.retainAll(later.stale);
    both.changed.retainAll(later.changed);
    return both;
  }
}
