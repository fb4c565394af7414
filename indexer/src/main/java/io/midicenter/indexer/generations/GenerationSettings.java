package io.midicenter.indexer.generations;

import io.midicenter.indexer.feed.CommitPace;

/// How generations write.
///
/// @param threads that write one page of the feed, or fill a new generation
/// @param pace of commits
public record GenerationSettings(int threads, CommitPace pace) {
  public static GenerationSettings standard() {
    return new GenerationSettings(
        Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())), CommitPace.STANDARD);
  }
}
