package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Contents that are being analysed, or analysed and not yet committed: a second file with the same
/// bytes waits for the first instead of being analysed as well, and its row is handed over after
/// the first one's, so that the content it points to is there. Safe for all threads.
final class InFlight {
  private final ConcurrentHashMap<Bytes, Entry> entries = new ConcurrentHashMap<>();

  /// Hands a row to the writer.
  @FunctionalInterface
  interface Outlet {
    void put(RowItem item) throws InterruptedException;
  }

  private static final class Entry {
    private @Nullable List<RowItem> waiting = new ArrayList<>();
  }

  /// True for the first file of a content: the caller has it analysed and calls [#analysed].
  boolean isFirst(Bytes hash) {
    return entries.putIfAbsent(hash, new Entry()) == null;
  }

  /// A further file of a content that is not first: `item` follows it to the writer.
  void follow(Bytes hash, RowItem item, Outlet outlet) throws InterruptedException {
    Entry entry = entries.get(hash);
    if (entry != null) {
      synchronized (entry) {
        if (entry.waiting != null) {
          entry.waiting.add(item);
          return;
        }
      }
    }
    outlet.put(item);
  }

  /// The first file is analysed: hands it to the writer, and after it those that waited.
  void analysed(Bytes hash, RowItem item, Outlet outlet) throws InterruptedException {
    outlet.put(item);
    for (RowItem follower : noLongerWaiting(hash)) {
      outlet.put(follower);
    }
  }

  /// The first file cannot be analysed.
  ///
  /// @return those that waited for it
  List<RowItem> failed(Bytes hash) {
    List<RowItem> followers = noLongerWaiting(hash);
    forget(hash);
    return followers;
  }

  private List<RowItem> noLongerWaiting(Bytes hash) {
    Entry entry = entries.get(hash);
    if (entry == null) {
      return List.of();
    }
    synchronized (entry) {
      List<RowItem> followers = entry.waiting;
      entry.waiting = null;
      return followers == null ? List.of() : followers;
    }
  }

  /// The content is committed, or given up: from now on the database knows.
  void forget(Bytes hash) {
    entries.remove(hash);
  }
}
