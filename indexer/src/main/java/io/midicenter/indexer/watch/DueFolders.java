package io.midicenter.indexer.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Folders to look at, and when. Safe for all threads.
final class DueFolders {
  private final Map<FolderKeys.Place, Long> due = new HashMap<>();
  private boolean closed;

  /// Looks at a folder after `wait` at the latest.
  synchronized void add(FolderKeys.Place place, Duration wait) {
    due.merge(place, System.nanoTime() + wait.toNanos(), Math::min);
    notifyAll();
  }

  /// Forgets what belongs to a root.
  synchronized void forget(int rootId) {
    due.keySet().removeIf(place -> place.rootId() == rootId);
  }

  /// Everything there is to look at once the first of it is due; empty if nothing was within
  /// `wait`.
  synchronized List<FolderKeys.Place> take(Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    while (!closed) {
      long now = System.nanoTime();
      Long first = first();
      if (first != null && first <= now) {
        var all = new ArrayList<>(due.keySet());
        due.clear();
        return all;
      }
      long until = first == null ? end : Math.min(first, end);
      if (until <= now) {
        break;
      }
      wait(Math.max(1, (until - now) / 1_000_000));
    }
    return List.of();
  }

  private @Nullable Long first() {
    return due.values().stream().min(Long::compare).orElse(null);
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
