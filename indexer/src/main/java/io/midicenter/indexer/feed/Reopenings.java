package io.midicenter.indexer.feed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How long a loop whose index failed rests before it opens the index anew: not at all the first
/// time, some seconds where that helped for less than a minute, and longer while it does not help.
/// For one thread.
final class Reopenings {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final long RECENT_NANOS = TimeUnit.MINUTES.toNanos(1);

  private boolean opened;
  private long openedNanos;
  private Duration rest = Duration.ZERO;

  /// The index has failed.
  Duration first() {
    rest = opened && System.nanoTime() - openedNanos < RECENT_NANOS ? SOON : Duration.ZERO;
    return rest;
  }

  /// It could not be opened.
  Duration next() {
    Duration doubled = rest.multipliedBy(2);
    Duration least = Duration.ofSeconds(1);
    rest = doubled.compareTo(least) < 0 ? least : doubled;
    rest = rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    return rest;
  }

  /// It is open again.
  void done() {
    opened = true;
    openedNanos = System.nanoTime();
  }
}
