package io.midicenter.indexer.feed;

import io.midicenter.catalog.read.FeedRow;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/// Applies one snapshot of the feed after another to the index. For the thread of the loop;
/// counters and [#sequence()] from any.
final class RoundWork implements AutoCloseable {
  private static final long UNKNOWN = -1;

  private final IndexSlot slot;
  private final FeedSource source;
  private final Watermark rule;
  private final PageWriter pages;
  private final Commits commits;
  private final Overlap overlap = new Overlap();
  private final LongAdder applied = new LongAdder();
  private volatile long sequence;
  private long highestApplied;
  private long highestContent = UNKNOWN;

  RoundWork(
      String name, IndexSlot slot, FeedSource source, LoopSettings settings, Commits commits) {
    this.slot = slot;
    this.source = source;
    this.rule = settings.rule();
    this.pages = new PageWriter(name, settings.threads(), settings.times());
    this.commits = commits;
  }

  /// Applies what changed since `watermark`.
  ///
  /// @return the watermark from now on; the same one where `stopped` ended it early
  /// @throws IndexFailure where the index, not the database, failed
  long apply(long watermark, BooleanSupplier stopped) throws Exception {
    Throwable closed = slot.writable().failure().orElse(null);
    if (closed != null) {
      throw new IndexFailure(closed);
    }
    long rows = 0;
    long next;
    overlap.beginRound();
    try (FeedSource.Round round = source.begin(watermark)) {
      List<FeedRow> page = round.next(overlap);
      while (!page.isEmpty()) {
        write(page);
        overlap.applied(page, round.bound());
        rows += page.size();
        if (stopped.getAsBoolean()) {
          return watermark;
        }
        page = round.next(overlap);
      }
      next = rule.afterRound(round.bound(), highestApplied);
    }
    overlap.endOfRound();
    commits.endOfRound(rows);
    return next;
  }

  private void write(List<FeedRow> rows) throws IndexFailure {
    commits.beginChange();
    try {
      sequence = Math.max(sequence, pages.write(slot.writable(), rows, highestContent()));
    } catch (IOException | RuntimeException e) {
      throw new IndexFailure(e);
    }
    for (FeedRow row : rows) {
      highestApplied = Math.max(highestApplied, row.xid());
      highestContent = Math.max(highestContent, row.contentId());
    }
    applied.add(rows.size());
  }

  /// Content ids above it have no document: asked of the index once, then kept.
  private long highestContent() throws IOException {
    if (highestContent == UNKNOWN) {
      highestContent = slot.writable().highestContentId();
    }
    return highestContent;
  }

  /// The index is another one now, so nothing of it is known.
  void forget() {
    overlap.forget();
    highestContent = UNKNOWN;
    sequence = 0;
  }

  /// Of the last change, for [io.midicenter.index.MidiIndex#waitUntilSearchable]; 0 = none yet.
  long sequence() {
    return sequence;
  }

  /// Rows applied since the start.
  long applied() {
    return applied.sum();
  }

  PageWriter pages() {
    return pages;
  }

  @Override
  public void close() {
    pages.close();
  }
}
