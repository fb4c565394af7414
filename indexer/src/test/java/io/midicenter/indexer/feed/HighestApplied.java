package io.midicenter.indexer.feed;

/// The watermark that suggests itself and loses rows: one above the highest transaction applied.
final class HighestApplied implements Watermark {
  private long highest;

  @Override
  public long afterRound(long bound, long highestApplied) {
    highest = Math.max(highest, highestApplied);
    return highest + 1;
  }

  @Override
  public long atCommit(long frozen) {
    return frozen;
  }
}
