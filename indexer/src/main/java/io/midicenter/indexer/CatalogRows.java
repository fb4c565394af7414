package io.midicenter.indexer;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.indexer.generations.FeedPoint;
import io.midicenter.indexer.generations.RowRanges;
import io.midicenter.indexer.verify.VerifiedRows;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The rows as rebuild and verify use them. Safe for all threads.
final class CatalogRows implements FeedPoint, VerifiedRows {
  private final Catalog catalog;

  CatalogRows(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public long xmin() {
    return catalog.feed().snapshot().xmin();
  }

  @Override
  public long xmax() {
    return catalog.feed().snapshot().xmax();
  }

  @Override
  public long contents() {
    return catalog.feed().size();
  }

  @Override
  public void mend(Set<Long> contentIds) {
    catalog.changes().repair(contentIds);
  }

  @Override
  public List<FileFacts> facts(Collection<Long> contentIds) {
    return catalog
        .database()
        .feed()
        .transaction(connection -> catalog.facts().ids(connection, contentIds));
  }

  @Override
  public List<FileFacts> range(long from, long to) {
    return catalog
        .database()
        .feed()
        .transaction(connection -> catalog.facts().range(connection, from, to));
  }

  /// Ranges of rows over connections of their own.
  RowRanges ranges() {
    Pool pool = catalog.database().openRebuildPool();
    return new RowRanges() {
      @Override
      public long lastContentId() {
        return pool.transaction(connection -> catalog.facts().lastContentId(connection));
      }

      @Override
      public List<FileFacts> range(long from, long to) {
        return pool.transaction(connection -> catalog.facts().range(connection, from, to));
      }

      @Override
      public void close() {
        pool.close();
      }
    };
  }
}
