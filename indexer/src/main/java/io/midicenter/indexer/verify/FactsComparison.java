package io.midicenter.indexer.verify;

import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.read.VerifyQueries;
import io.midicenter.index.MidiIndex;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexSlot;
import io.midicenter.indexer.feed.IndexedFiles;
import io.midicenter.indexer.tasks.Pace;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskProgress;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes every document's facts again from the rows and compares them with what the document was
/// made from; one in a hundred also field by field. Finds what was changed behind the feed.
///
/// A difference found here is a suspicion: the rows may have changed between two reads.
final class FactsComparison {
  private static final Logger LOG = LoggerFactory.getLogger(FactsComparison.class);

  /// One content in so many, the first included, is compared in every field.
  private static final int EVERY_FIELD = 100;

  private static final int LOGGED = 100;

  private final VerifiedRows rows;
  private final IndexSlot slot;
  private long seen;

  FactsComparison(VerifiedRows rows, IndexSlot slot) {
    this.rows = rows;
    this.slot = slot;
  }

  /// Contents whose documents have their version and other facts; ends early where the task is
  /// asked to stop.
  ///
  /// @param buckets that hold rows
  /// @param total contents in them
  Set<Long> run(Collection<Long> buckets, long total, TaskControl control) throws IOException {
    var changed = new TreeSet<Long>();
    var pace = new Pace();
    for (long bucket : buckets) {
      if (control.stopRequested()) {
        break;
      }
      pace.at(System.nanoTime(), seen);
      control.progress(TaskProgress.of("documents", seen, Math.max(seen, total), pace.perSecond()));
      long from = bucket << VerifyQueries.BUCKET_BITS;
      changed.addAll(compare(rows.range(from, from + (1L << VerifyQueries.BUCKET_BITS)), false));
    }
    control.progress(TaskProgress.of("documents", seen, Math.max(seen, total), 0));
    return changed;
  }

  /// Looks at these contents again, in every field.
  Set<Long> again(Set<Long> contentIds) throws IOException {
    return contentIds.isEmpty() ? Set.of() : compare(rows.facts(contentIds), true);
  }

  private Set<Long> compare(List<FileFacts> contents, boolean everyField) throws IOException {
    var changed = new TreeSet<Long>();
    try (IndexLease lease = slot.lease()) {
      MidiIndex index = lease.index();
      for (FileFacts facts : contents) {
        SortedSet<String> fields =
            index.differences(IndexedFiles.from(facts), everyField || seen++ % EVERY_FIELD == 0);
        if (!fields.isEmpty()) {
          changed.add(facts.contentId());
          if (everyField && changed.size() <= LOGGED) {
            LOG.warn("Content {} differs from its document in {}", facts.contentId(), fields);
          }
        }
      }
    }
    return changed;
  }
}
