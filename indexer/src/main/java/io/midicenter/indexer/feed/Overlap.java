package io.midicenter.indexer.feed;

import io.midicenter.catalog.read.FeedRound;
import io.midicenter.catalog.read.FeedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of the last round that come again in the next, because other transactions were still open.
/// Forgetting them costs work, never a row. For one thread.
final class Overlap implements FeedRound.Wanted {
  private static final int MOST = 1_000_000;

  private Map<Long, Long> last = new HashMap<>();
  private Map<Long, Long> next = new HashMap<>();

  /// A round that broke off is begun again with what the one before it applied.
  void beginRound() {
    next = new HashMap<>();
  }

  /// False for a version that the last round has applied.
  @Override
  public boolean accepts(long contentId, long version) {
    if (last.isEmpty()) {
      return true;
    }
    Long applied = last.get(contentId);
    boolean done = applied != null && applied == version;
    if (done) {
      remember(contentId, version);
    }
    return !done;
  }

  /// These rows are applied; those at or above `bound` will come again.
  void applied(List<FeedRow> rows, long bound) {
    for (FeedRow row : rows) {
      if (Long.compareUnsigned(row.xid(), bound) >= 0) {
        remember(row.contentId(), row.version());
      }
    }
  }

  private void remember(long contentId, long version) {
    if (next.size() < MOST) {
      next.put(contentId, version);
    }
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
