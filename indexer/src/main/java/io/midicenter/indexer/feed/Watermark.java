package io.midicenter.indexer.feed;

/// Decides what a commit may promise: that every row of a lower transaction is in the index.
///
/// The only right answer is the bound of the last finished round, frozen before the commit begins.
/// The interface exists so that tests can put a wrong one in its place and show what it loses.
interface Watermark {
  Watermark FROZEN =
      new Watermark() {
        @Override
        public long afterRound(long bound, long highestApplied) {
          return bound;
        }

        @Override
        public long atCommit(long frozen) {
          return frozen;
        }
      };

  /// @param bound of the round's snapshot
  /// @param highestApplied highest transaction of a row that was ever applied
  /// @return where the next round starts
  long afterRound(long bound, long highestApplied);

  /// @param frozen what [#afterRound] said last
  /// @return what the commit promises
  long atCommit(long frozen);
}
