package io.midicenter.indexer.generations;

/// Where the transactions of the database stand.
public interface FeedPoint {
  /// Every committed row of a lower transaction is visible now.
  long xmin();

  /// No transaction has this number or a higher one yet.
  long xmax();

  /// Contents that an index should hold.
  long contents();
}
