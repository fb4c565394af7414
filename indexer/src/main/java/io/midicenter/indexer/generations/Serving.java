package io.midicenter.indexer.generations;

import io.midicenter.indexer.feed.IndexLease;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which generation answers searches now, and whether another has to be made. Safe for all threads.
final class Serving {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  private final AtomicReference<@Nullable Generation> current = new AtomicReference<>();
  private volatile @Nullable String rebuildReason;

  @Nullable Generation current() {
    return current.get();
  }

  /// @return the one before
  @Nullable Generation set(@Nullable Generation next) {
    return current.getAndSet(next);
  }

  /// @return false where another one serves already
  boolean withdraw(Generation generation) {
    return current.compareAndSet(generation, null);
  }

  /// Why an index has to be made, or null.
  @Nullable String rebuildReason() {
    return rebuildReason;
  }

  /// @param reason in words, null where none has to be made
  void needsRebuild(@Nullable String reason) {
    rebuildReason = reason;
  }

  /// Keeps the index that serves open until the lease is closed; empty where none serves.
  Optional<IndexLease> lease() {
    while (true) {
      Generation serving = current.get();
      if (serving == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(serving.slot().lease());
      } catch (IllegalStateException e) {
        if (serving.equals(current.get())) {
          return Optional.empty();
        }
      }
    }
  }

  /// Searchable documents, 0 where nothing serves.
  long documents() {
    try (IndexLease lease = lease().orElse(null)) {
      return lease == null ? 0 : lease.index().documentCount();
    } catch (IOException e) {
      LOG.warn("The documents cannot be counted: {}", e.toString());
      return 0;
    }
  }
}
