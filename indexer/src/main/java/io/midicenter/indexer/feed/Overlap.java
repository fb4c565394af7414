package io.midicenter.indexer.feed;

import io.midicenter.catalog.read.FeedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of the last round that come again in the next, because other transactions were still open.
/// Forgetting them costs work, never a row. For one thread.
final class Overlap {
  private static final int MOST = 1_000_000;

  private Map<Long, Long> last = new HashMap<>();
  private Map<Long, Long> next = new HashMap<>();

  /// The rows of a page that were not applied in the last round; remembers those that will come
  /// again after `bound`.
  List<FeedRow> unapplied(List<FeedRow> page, long bound) {
    var rows = last.isEmpty() ? page : new ArrayList<FeedRow>(page.size());
    for (FeedRow row : page) {
      if (!last.isEmpty() && !isApplied(row)) {
        rows.add(row);
      }
      if (Long.compareUnsigned(row.xid(), bound) >= 0 && next.size() < MOST) {
        next.put(row.contentId(), row.version());
      }
    }
    return rows;
  }

  private boolean isApplied(FeedRow row) {
    Long version = last.get(row.contentId());
    return version != null && version == row.version();
  }

  /// The round is applied in full.
  void endOfRound() {
    last = next;
    next = new HashMap<>();
  }

  /// What was applied is lost, or may be.
  void forget() {
    last = new HashMap<>();
    next = new HashMap<>();
  }
}
