package io.midicenter.indexer.verify;

import io.midicenter.catalog.facts.FileFacts;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Proves that rows and index agree, and repairs what does not, while both are in use.
///
/// Level 0 checks the index files and what tables promise each other, level 1 sums over buckets of
/// ids, level 2 every id of the buckets that differ, level 3 what the documents were made from.
/// Repair writes feed rows only: the loop does the rest.
public final class Verification {
  private static final int LISTED = 1_000;

  private final VerifyQueries queries;
  private final VerifiedRows rows;
  private final IndexSlot slot;
  private final FeedLoop loop;

  /// What a comparison looks at.
  ///
  /// @param deep every byte of the index files, and what every document was made from
  /// @param repair mends what differs
  /// @param allIds compares every id, whatever the sums say
  public record Scope(boolean deep, boolean repair, boolean allIds) {}

  public Verification(VerifyQueries queries, VerifiedRows rows, IndexSlot slot, FeedLoop loop) {
    this.queries = queries;
    this.rows = rows;
    this.slot = slot;
    this.loop = loop;
  }

  public TaskReport.Verify run(Scope scope, TaskControl control)
      throws IOException, InterruptedException {
    control.progress(TaskProgress.of("files", 0, null, 0));
    List<String> damage = damage(scope.deep());
    if (!damage.isEmpty()) {
      return damaged(damage);
    }
    control.progress(TaskProgress.of("rows", 0, null, 0));
    List<String> catalog = CatalogChecks.faults(queries);
    var comparison = new Comparison(queries, rows, slot, loop);
    Comparison.Outcome outcome = comparison.run(scope.allIds(), scope.deep(), control);
    Differences found = outcome.differences();
    long repaired = 0;
    if (scope.repair() && !found.isEmpty()) {
      control.progress(TaskProgress.of("repair", 0, found.count(), 0));
      repaired = found.count() - mend(found, comparison).count();
    }
    control.progress(TaskProgress.of("rows", outcome.checked(), outcome.checked(), 0));
    return new TaskReport.Verify(
        found.isEmpty() && catalog.isEmpty(),
        scope.deep() ? 3 : found.isEmpty() && !scope.allIds() ? 1 : 2,
        outcome.checked(),
        found.missing().size(),
        found.extra().size(),
        found.stale().size(),
        found.changed().size(),
        named(found.missing()),
        named(found.extra()),
        named(found.stale()),
        named(found.changed()),
        damage,
        catalog,
        repaired);
  }

  /// Documents in damaged files cannot be compared: only a new index helps.
  private static TaskReport.Verify damaged(List<String> damage) {
    List<String> none = List.of();
    return new TaskReport.Verify(false, 0, 0, 0, 0, 0, 0, none, none, none, none, damage, none, 0);
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
    rows.mend(found.all());
    loop.wake((int) Math.min(Integer.MAX_VALUE, found.count()));
    return found.and(comparison.again(found));
  }

  private List<String> named(Set<Long> ids) {
    var first = new TreeSet<Long>();
    for (long id : ids) {
      if (first.size() < LISTED) {
        first.add(id);
      }
    }
    Map<Long, String> names = new HashMap<>();
    for (FileFacts facts : first.isEmpty() ? List.<FileFacts>of() : rows.facts(first)) {
      names.put(facts.contentId(), facts.blake3().hex());
    }
    var named = new ArrayList<String>(first.size());
    for (long id : first) {
      named.add(names.getOrDefault(id, "content " + id));
    }
    return named;
  }
}
