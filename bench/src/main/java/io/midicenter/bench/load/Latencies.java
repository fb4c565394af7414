package io.midicenter.bench.load;

import java.util.Arrays;
import java.util.Locale;

/// Waiting times of requests, in nanoseconds. Safe for all threads.
final class Latencies {
  private long[] nanos = new long[1024];
  private int size;

  synchronized void add(long value) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = value;
  }

  synchronized int count() {
    return size;
  }

  /// The value that `share` (0..1) of the requests did not exceed, in milliseconds; NaN without
  /// any.
  synchronized double percentileMs(double share) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(size - 1L, Math.round(Math.ceil(share * size)) - 1)] / 1e6;
  }

  /// The figures of a line.
  String summary() {
    return String.format(
        Locale.ROOT,
        "%d requests, p50 %.1f, p95 %.1f, p99 %.1f ms",
        count(),
        percentileMs(0.5),
        percentileMs(0.95),
        percentileMs(0.99));
  }

  /// Counts per power of two of milliseconds, for a look at the tail.
  synchronized String histogram() {
    int[] buckets = new int[16];
    for (int i = 0; i < size; i++) {
      int bucket = 0;
      while (bucket < 15 && nanos[i] >= 1_000_000L << bucket) {
        bucket++;
      }
      buckets[bucket]++;
    }
    var text = new StringBuilder();
    for (int i = 0; i < buckets.length; i++) {
      if (buckets[i] > 0) {
        text.append(String.format(Locale.ROOT, "  < %5d ms %7d%n", 1 << i, buckets[i]));
      }
    }
    return text.toString();
  }
}
