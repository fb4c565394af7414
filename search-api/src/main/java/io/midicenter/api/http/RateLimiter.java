package io.midicenter.api.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Token buckets by name: each fills at a steady rate up to a burst. The number of buckets is
/// bounded, the longest unused goes first, so that rotating addresses cannot grow it.
///
/// Threads: any; one lock, held for a map access.
final class RateLimiter {
  private static final int MAX_BUCKETS = 100_000;

  private final double perNano;
  private final double burst;
  private final LongSupplier nanoClock;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

  RateLimiter(double perSecond, int burst, LongSupplier nanoClock) {
    this.perNano = perSecond / 1e9;
    this.burst = burst;
    this.nanoClock = nanoClock;
  }

  /// Takes tokens if there are enough.
  ///
  /// @return whole tokens left, or minus the seconds to wait, at least 1
  synchronized int take(String name, int tokens) {
    long now = nanoClock.getAsLong();
    Bucket bucket = buckets.computeIfAbsent(name, _ -> new Bucket(burst, now));
    if (buckets.size() > MAX_BUCKETS) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.filledAt) * perNano);
    bucket.filledAt = now;
    if (bucket.tokens >= tokens) {
      bucket.tokens -= tokens;
      return (int) bucket.tokens;
    }
    double missing = tokens - bucket.tokens;
    return -(int) Math.max(1, Math.ceil(missing / perNano / 1e9));
  }

  private static final class Bucket {
    private double tokens;
    private long filledAt;

    Bucket(double tokens, long filledAt) {
      this.tokens = tokens;
      this.filledAt = filledAt;
    }
  }
}
