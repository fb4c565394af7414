package io.midicenter.indexer.verify;

import io.midicenter.catalog.read.VerifyQueries;
import io.midicenter.catalog.read.VerifyQueries.Sums;
import io.midicenter.catalog.read.VerifySnapshot;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.write.BucketSum;
import io.midicenter.indexer.feed.FeedLoop;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexSlot;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskProgress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares rows and documents while both are being written.
///
/// A document may be ahead of a snapshot of the rows or behind it, for a moment. So whatever
/// differs is looked at again after the feed has caught up, in a fresh snapshot: only what persists
/// counts.
final class Comparison {
  private static final int LOOKS = 3;
  private static final Duration CATCH_UP = Duration.ofSeconds(60);

  /// Most buckets that are held in memory at once: 262,144 contents.
  private static final int BUCKETS_AT_ONCE = 64;

  private final VerifyQueries queries;
  private final IndexSlot slot;
  private final FeedLoop loop;
  private final FactsComparison facts;

  /// @param checked contents in the rows
  record Outcome(Differences differences, long checked) {}

  Comparison(VerifyQueries queries, VerifiedRows rows, IndexSlot slot, FeedLoop loop) {
    this.queries = queries;
    this.slot = slot;
    this.loop = loop;
    this.facts = new FactsComparison(rows, slot);
  }

  /// @param allBuckets compares every id, not only those of buckets whose sums differ
  /// @param deep also compares what the documents were made from
  Outcome run(boolean allBuckets, boolean deep, TaskControl control)
      throws IOException, InterruptedException {
    loop.awaitIndexed(CATCH_UP);
    long checked = 0;
    Differences differences;
    SortedMap<Long, Sums> sums;
    try (VerifySnapshot snapshot = queries.open();
        IndexLease lease = slot.lease()) {
      sums = snapshot.buckets();
      for (Sums sum : sums.values()) {
        checked += sum.count();
      }
      control.progress(TaskProgress.of("rows", 0, checked, 0));
      var buckets = suspects(sums, lease.index().bucketSums(), allBuckets);
      differences = compare(snapshot, lease.index(), buckets);
    }
    differences.missing().addAll(withoutFeed(differences));
    if (deep) {
      differences.changed().addAll(facts.run(sums.keySet(), checked, control));
    }
    for (int look = 1; look < LOOKS && !differences.isEmpty(); look++) {
      differences = differences.and(again(differences));
    }
    return new Outcome(differences, checked);
  }

  /// Looks at what differs once more, after the feed caught up.
  Differences again(Differences before) throws IOException, InterruptedException {
    loop.awaitIndexed(CATCH_UP);
    Differences now;
    try (VerifySnapshot snapshot = queries.open();
        IndexLease lease = slot.lease()) {
      now = compare(snapshot, lease.index(), bucketsOf(before));
    }
    now.missing().addAll(withoutFeed(now));
    now.changed().addAll(facts.again(before.changed()));
    return now;
  }

  /// No document is made of a content without a feed row: it is missing, or what there is of it is
  /// extra.
  private List<Long> withoutFeed(Differences differences) {
    return queries.contentsWithoutFeed().stream()
        .filter(id -> !differences.extra().contains(id))
        .toList();
  }

  private static SortedSet<Long> bucketsOf(Differences differences) {
    var buckets = new TreeSet<Long>();
    for (Set<Long> ids : List.of(differences.missing(), differences.extra(), differences.stale())) {
      for (long id : ids) {
        buckets.add(id >> VerifyQueries.BUCKET_BITS);
      }
    }
    return buckets;
  }

  private static Differences compare(
      VerifySnapshot snapshot, MidiIndex index, SortedSet<Long> buckets) throws IOException {
    var differences = new Differences();
    SortedSet<Long> left = buckets;
    while (!left.isEmpty()) {
      long first = left.first();
      long end = left.headSet(first + BUCKETS_AT_ONCE).last() + 1;
      differences.compare(snapshot.bucket(first, end), index.idsAndVersions(first, end));
      left = left.tailSet(end);
    }
    return differences;
  }

  private static SortedSet<Long> suspects(
      SortedMap<Long, Sums> rows, List<BucketSum> documents, boolean all) {
    var inIndex = new TreeMap<Long, Sums>();
    for (BucketSum sum : documents) {
      inIndex.put(sum.bucket(), new Sums(sum.count(), sum.sumVersion(), sum.sumMixed()));
    }
    var suspects = new TreeSet<>(rows.keySet());
    suspects.addAll(inIndex.keySet());
    suspects.removeIf(bucket -> {
      Sums expected = rows.get(bucket);
      return !all && expected != null && expected.equals(inIndex.get(bucket));
    });
    return suspects;
  }
}
