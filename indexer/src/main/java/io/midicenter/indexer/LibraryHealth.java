package io.midicenter.indexer;

import io.midicenter.catalog.Catalog;
import io.midicenter.indexer.feed.FeedStatus;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.generations.Generation;
import io.midicenter.indexer.generations.Generations;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the parts of a library are. Safe for all threads.
final class LibraryHealth {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryHealth.class);

  private final Catalog catalog;
  private final CatalogLink link;
  private final Generations generations;
  private final IndexWork indexWork;
  private final DiskRoom disk;

  LibraryHealth(
      Catalog catalog,
      CatalogLink link,
      Generations generations,
      IndexWork indexWork,
      DiskRoom disk) {
    this.catalog = catalog;
    this.link = link;
    this.generations = generations;
    this.indexWork = indexWork;
    this.disk = disk;
  }

  /// Asks neither disk nor database, except where no index serves.
  LibraryStatus status(Tasks tasks) {
    Generation serving = generations.current();
    FeedStatus feed = serving == null ? null : serving.loop().status();
    TaskView rebuilding = tasks.running(TaskKind.REBUILD).stream().findFirst().orElse(null);
    long documents = 0;
    long version = 0;
    try (IndexLease lease = generations.lease().orElse(null)) {
      if (lease != null) {
        documents = lease.index().documentCount();
        version = lease.index().state().version();
      }
    } catch (IOException e) {
      LOG.warn("The index does not tell its size: {}", e.toString());
    }
    Instant downSince = downSince(feed);
    return new LibraryStatus(
        state(feed, rebuilding, downSince),
        serving == null ? null : serving.name(),
        documents,
        version,
        feed,
        rebuilding,
        downSince,
        indexWork.lastVerify(),
        indexWork.lastVerifyAt(),
        disk.view());
  }

  /// True where the database has stopped answering.
  boolean catalogIsDown() {
    Generation serving = generations.current();
    return serving == null || !link.isWhole()
        ? !catalog.isAvailable()
        : serving.loop().status().catalogDownSince() != null;
  }

  private @Nullable Instant downSince(@Nullable FeedStatus feed) {
    Instant absent = link.absentSince();
    return absent != null || feed == null ? absent : feed.catalogDownSince();
  }

  private static LibraryStatus.State state(
      @Nullable FeedStatus feed, @Nullable TaskView rebuilding, @Nullable Instant downSince) {
    if (feed == null) {
      return rebuilding == null ? LibraryStatus.State.STARTING : LibraryStatus.State.REBUILDING;
    }
    return downSince != null || feed.indexFailure() != null
        ? LibraryStatus.State.DEGRADED
        : LibraryStatus.State.OK;
  }
}
