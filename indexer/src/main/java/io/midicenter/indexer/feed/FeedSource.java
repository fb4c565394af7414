package io.midicenter.indexer.feed;

import io.midicenter.catalog.read.Feed;
import io.midicenter.catalog.read.FeedRound;
import io.midicenter.catalog.read.FeedRow;
import java.util.List;

/// Where the loop reads what changed.
@FunctionalInterface
public interface FeedSource {
  /// Takes a snapshot of the rows and reads the feed in it.
  ///
  /// @param from rows written by transactions below it are in the index already
  Round begin(long from) throws Exception;

  /// The feed of the catalog.
  static FeedSource of(Feed feed) {
    return from -> {
      FeedRound round = feed.begin(from);
      return new Round() {
        @Override
        public long bound() {
          return round.bound();
        }

        @Override
        public List<FeedRow> next(FeedRound.Wanted wanted) {
          return round.next(wanted);
        }

        @Override
        public void close() {
          round.close();
        }
      };
    };
  }

  /// One snapshot. For one thread.
  interface Round extends AutoCloseable {
    /// Lowest transaction that was still open when the snapshot was taken: every committed row of a
    /// lower one is visible here, and no row of a lower one can still come.
    long bound();

    /// The next wanted rows with their facts, at most 2,000 and each content once; empty at the
    /// end.
    List<FeedRow> next(FeedRound.Wanted wanted) throws Exception;

    @Override
    void close();
  }
}
