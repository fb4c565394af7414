package io.midicenter.indexer.feed;

import java.util.function.Consumer;

/// How a loop works.
///
/// @param pace of commits
/// @param threads that share out a page
/// @param times hears of every document
/// @param damage hears that files of the index cannot be read; quick, from the thread of the loop
/// @param rule which transactions a commit promises
public record LoopSettings(
    CommitPace pace, int threads, DocumentTimes times, Consumer<Throwable> damage, Watermark rule) {
  public static LoopSettings of(
      CommitPace pace, int threads, DocumentTimes times, Consumer<Throwable> damage) {
    return new LoopSettings(pace, threads, times, damage, Watermark.FROZEN);
  }
}
