package io.midicenter.indexer.verify;

import io.midicenter.catalog.read.VerifyQueries;
import io.midicenter.index.write.CheckReport;
import io.midicenter.indexer.feed.FeedLoop;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexSlot;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskProgress;
import io.midicenter.indexer.tasks.TaskReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Proves that rows and index agree, and repairs what does not, while both are in use.
///
/// Level 0 checks the index files, level 1 sums over buckets of ids, level 2 every id of the
/// buckets that differ. Repair writes feed rows only: the loop does the rest.
public final class Verification {
  private static final int LISTED = 1_000;

  private final VerifyQueries rows;
  private final IndexSlot slot;
  private final FeedLoop loop;
  private final Mending mending;

  /// How what differs is named and mended, in the rows.
  public interface Mending {
    /// Makes the index look at these contents again: what exists is indexed anew, what does not is
    /// taken out.
    void mend(Set<Long> contentIds);

    /// API ids of those that exist.
    Map<Long, String> names(Set<Long> contentIds);
  }

  public Verification(VerifyQueries rows, IndexSlot slot, FeedLoop loop, Mending mending) {
    this.rows = rows;
    this.slot = slot;
    this.loop = loop;
    this.mending = mending;
  }

  /// @param deep checks every byte of the index files
  /// @param repair mends what differs
  /// @param allIds compares every id, whatever the sums say
  public TaskReport.Verify run(boolean deep, boolean repair, boolean allIds, TaskControl control)
      throws IOException, InterruptedException {
    control.progress(TaskProgress.of("files", 0, null, 0));
    List<String> damage = damage(deep);
    var comparison = new Comparison(rows, slot, loop);
    control.progress(TaskProgress.of("rows", 0, null, 0));
    Comparison.Outcome outcome = comparison.run(allIds);
    control.progress(TaskProgress.of("rows", outcome.checked(), outcome.checked(), 0));
    Differences found = outcome.differences();
    long repaired = 0;
    if (repair && !found.isEmpty()) {
      control.progress(TaskProgress.of("repair", 0, found.count(), 0));
      repaired = found.count() - mend(found, comparison).count();
    }
    return new TaskReport.Verify(
        found.isEmpty() && damage.isEmpty(),
        found.isEmpty() && !allIds ? 1 : 2,
        outcome.checked(),
        found.missing().size(),
        found.extra().size(),
        found.stale().size(),
        named(found.missing()),
        named(found.extra()),
        named(found.stale()),
        damage,
        repaired);
  }

  private List<String> damage(boolean deep) throws IOException {
    try (IndexLease lease = slot.lease()) {
      CheckReport report = lease.index().check(deep ? 3 : 1);
      return report.problems();
    }
  }

  /// @return what is left
  private Differences mend(Differences found, Comparison comparison)
      throws IOException, InterruptedException {
    var all = new TreeSet<>(found.missing());
    all.addAll(found.stale());
    all.addAll(found.extra());
    mending.mend(all);
    loop.wake((int) Math.min(Integer.MAX_VALUE, found.count()));
    return found.and(comparison.again(Comparison.bucketsOf(found)));
  }

  private List<String> named(Set<Long> ids) {
    var first = new TreeSet<Long>();
    for (long id : ids) {
      if (first.size() < LISTED) {
        first.add(id);
      }
    }
    Map<Long, String> names = first.isEmpty() ? Map.of() : mending.names(first);
    var named = new ArrayList<String>(first.size());
    for (long id : first) {
      named.add(names.getOrDefault(id, "content " + id));
    }
    return named;
  }
}
