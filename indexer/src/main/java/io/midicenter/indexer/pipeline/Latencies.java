package io.midicenter.indexer.pipeline;

import io.midicenter.indexer.tasks.StageTimes;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// Histogram of durations of one stage: eight buckets to each power of two of nanoseconds, so a
/// percentile is right within 7 %. Safe for all threads, without locks.
final class Latencies {
  private static final int SUB_BITS = 3;
  private static final int BUCKETS = 48 << SUB_BITS;

  private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);
  private final LongAdder files = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  /// One file that took `took` nanoseconds.
  void add(long took) {
    add(took, 1);
  }

  /// `count` files that together took `tookTogether` nanoseconds.
  void add(long tookTogether, int count) {
    if (count == 0) {
      return;
    }
    counts.addAndGet(bucket(tookTogether / count), count);
    files.add(count);
    nanos.add(tookTogether);
  }

  /// Busy time that belongs to no file.
  void addTime(long took) {
    nanos.add(took);
  }

  long busyNanos() {
    return nanos.sum();
  }

  long files() {
    return files.sum();
  }

  StageTimes times(double cpuSeconds) {
    long all = files.sum();
    return new StageTimes(
        all,
        percentileMicros(all, 0.50),
        percentileMicros(all, 0.95),
        percentileMicros(all, 0.99),
        nanos.sum() / 1e9,
        cpuSeconds);
  }

  private long percentileMicros(long all, double share) {
    long wanted = (long) Math.ceil(all * share);
    long seen = 0;
    for (int i = 0; i < BUCKETS && wanted > 0; i++) {
      seen += counts.get(i);
      if (seen >= wanted) {
        return middle(i) / 1_000;
      }
    }
    return 0;
  }

  private static int bucket(long nanos) {
    if (nanos < 1 << SUB_BITS) {
      return (int) Math.max(0, nanos);
    }
    int exponent = 63 - Long.numberOfLeadingZeros(nanos);
    int sub = (int) (nanos >>> (exponent - SUB_BITS)) & ((1 << SUB_BITS) - 1);
    return Math.min(BUCKETS - 1, ((exponent - SUB_BITS + 1) << SUB_BITS) + sub);
  }

  private static long middle(int bucket) {
    if (bucket < 1 << SUB_BITS) {
      return bucket;
    }
    int shift = (bucket >>> SUB_BITS) - 1;
    long low = (long) ((1 << SUB_BITS) + (bucket & ((1 << SUB_BITS) - 1))) << shift;
    return low + (1L << shift) / 2;
  }
}
