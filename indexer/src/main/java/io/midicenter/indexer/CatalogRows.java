package io.midicenter.indexer;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.indexer.generations.FeedPoint;
import io.midicenter.indexer.generations.RowRanges;
import io.midicenter.indexer.verify.Verification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rows as rebuild and verify use them. Safe for all threads.
final class CatalogRows implements FeedPoint, Verification.Mending {
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
  public Map<Long, String> names(Set<Long> contentIds) {
    List<FileFacts> found =
        catalog
            .database()
            .api()
            .transaction(connection -> catalog.facts().ids(connection, contentIds));
    var names = new HashMap<Long, String>();
    for (FileFacts facts : found) {
      names.put(facts.contentId(), facts.blake3().hex());
    }
    return names;
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
