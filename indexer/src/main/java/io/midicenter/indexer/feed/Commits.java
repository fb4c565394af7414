package io.midicenter.indexer.feed;

import io.midicenter.index.MidiIndex;
import java.io.IOException;

/// When the index of a loop is made durable, and what a commit promises. For the thread of the
/// loop; [#promised()] and [#markComplete()] from any.
final class Commits {
  private static final int BULK_ROWS = 2_000;

  private final IndexSlot slot;
  private final IndexIdentity identity;
  private final int generation;
  private final CommitPace pace;
  private final Watermark rule;
  private volatile long promised;
  private volatile boolean complete;
  private long firstChangeNanos;
  private boolean changed;
  private boolean bulk;

  /// @param promised by the commit that is there already
  /// @param complete false while the generation is being filled
  Commits(
      IndexSlot slot,
      IndexIdentity identity,
      int generation,
      long promised,
      boolean complete,
      LoopSettings settings) {
    this.slot = slot;
    this.identity = identity;
    this.generation = generation;
    this.promised = promised;
    this.complete = complete;
    this.pace = settings.pace();
    this.rule = settings.rule();
  }

  /// Rows of lower transactions are in the last commit.
  long promised() {
    return promised;
  }

  /// From now on commits say that the generation is complete.
  void markComplete() {
    complete = true;
  }

  /// Documents are about to change.
  void beginChange() {
    if (!changed) {
      changed = true;
      firstChangeNanos = System.nanoTime();
    }
  }

  /// @param rows of the round that ended
  void endOfRound(long rows) {
    bulk = rows > BULK_ROWS;
  }

  boolean isDue() {
    long after = (bulk ? pace.bulk() : pace.usual()).toNanos();
    return changed && System.nanoTime() - firstChangeNanos > after;
  }

  /// True where a commit now would say more than the last one.
  boolean isOwed(long watermark) {
    return changed || promised != watermark;
  }

  void commit(long watermark) throws IOException {
    MidiIndex index = slot.writable();
    long promise = rule.atCommit(watermark);
    index.commit(identity.commitData(promise, generation, index.documentCount(), complete));
    promised = promise;
    changed = false;
  }

  /// What was not committed is gone.
  void backTo(long watermark) {
    promised = watermark;
    changed = false;
  }
}
