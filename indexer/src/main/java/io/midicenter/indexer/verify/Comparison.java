package io.midicenter.indexer.verify;

import io.midicenter.catalog.read.VerifyQueries;
import io.midicenter.catalog.read.VerifyQueries.Sums;
import io.midicenter.catalog.read.VerifySnapshot;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.write.BucketSum;
import io.midicenter.indexer.feed.FeedLoop;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexSlot;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
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

  private final VerifyQueries rows;
  private final IndexSlot slot;
  private final FeedLoop loop;

  /// @param checked contents in the rows
  record Outcome(Differences differences, long checked) {}

  Comparison(VerifyQueries rows, IndexSlot slot, FeedLoop loop) {
    this.rows = rows;
    this.slot = slot;
    this.loop = loop;
  }

  /// @param allBuckets compares every id, not only those of buckets whose sums differ
  Outcome run(boolean allBuckets) throws IOException, InterruptedException {
    loop.awaitIndexed(CATCH_UP);
    Set<Long> buckets;
    long checked = 0;
    Differences differences;
    try (VerifySnapshot snapshot = rows.open();
        IndexLease lease = slot.lease()) {
      SortedMap<Long, Sums> sums = snapshot.buckets();
      for (Sums sum : sums.values()) {
        checked += sum.count();
      }
      buckets = suspects(sums, lease.index().bucketSums(), allBuckets);
      differences = compare(snapshot, lease.index(), buckets);
    }
    for (int look = 1; look < LOOKS && !differences.isEmpty(); look++) {
      differences = differences.and(again(bucketsOf(differences)));
    }
    return new Outcome(differences, checked);
  }

  /// Compares these buckets once more, after the feed caught up.
  Differences again(Set<Long> buckets) throws IOException, InterruptedException {
    loop.awaitIndexed(CATCH_UP);
    try (VerifySnapshot snapshot = rows.open();
        IndexLease lease = slot.lease()) {
      return compare(snapshot, lease.index(), buckets);
    }
  }

  static Set<Long> bucketsOf(Differences differences) {
    var buckets = new TreeSet<Long>();
    for (Set<Long> ids : List.of(differences.missing(), differences.extra(), differences.stale())) {
      for (long id : ids) {
        buckets.add(id >> VerifyQueries.BUCKET_BITS);
      }
    }
    return buckets;
  }

  private static Differences compare(VerifySnapshot snapshot, MidiIndex index, Set<Long> buckets)
      throws IOException {
    var differences = new Differences();
    for (long bucket : buckets) {
      differences.compare(snapshot.bucket(bucket), index.idsAndVersions(bucket));
    }
    return differences;
  }

  private static Set<Long> suspects(
      SortedMap<Long, Sums> rows, List<BucketSum> documents, boolean all) {
    var inIndex = new TreeMap<Long, Sums>();
    for (BucketSum sum : documents) {
      inIndex.put(sum.bucket(), new Sums(sum.count(), sum.sumVersion(), sum.sumMixed()));
    }
    var buckets = new HashSet<Long>(rows.keySet());
    buckets.addAll(inIndex.keySet());
    var suspects = new ArrayList<Long>();
    for (long bucket : buckets) {
      Sums expected = rows.get(bucket);
      if (all || expected == null || !expected.equals(inIndex.get(bucket))) {
        suspects.add(bucket);
      }
    }
    return new TreeSet<>(suspects);
  }
}
