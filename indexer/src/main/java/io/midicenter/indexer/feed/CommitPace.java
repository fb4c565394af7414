package io.midicenter.indexer.feed;

import java.time.Duration;

/// When the index is made durable: some time after its first change, longer in bulk work, where
/// each commit costs a flush and a crash costs only reading rows again.
///
/// @param usual from the first change on
/// @param bulk the same while more than 2,000 rows came in the last round
public record CommitPace(Duration usual, Duration bulk) {
  public static final CommitPace STANDARD =
      new CommitPace(Duration.ofSeconds(10), Duration.ofSeconds(60));

  /// Never by itself: for tests that say when.
  public static final CommitPace ON_CLOSE = new CommitPace(Duration.ofDays(1), Duration.ofDays(1));
}
