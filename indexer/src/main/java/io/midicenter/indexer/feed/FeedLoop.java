package io.midicenter.indexer.feed;

import io.midicenter.catalog.read.FeedRow;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.write.CommitData;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings every committed change of the catalog into one index, soon, and after any crash again.
///
/// A round reads, in one snapshot, all feed rows from the watermark on and applies them; then the
/// watermark becomes the lowest transaction that was open when the snapshot was taken. A row of a
/// lower transaction cannot come any more, so nothing is skipped; rows above may come twice, which
/// only costs work. What a commit of the index promises was frozen when its last round ended: a
/// value read while segments are being written may promise more than they hold.
///
/// *Threads:* one thread runs the loop and is the only one that changes the index (with helpers
/// that share out a page). All other methods may be called from any thread.
///
/// *Exceptions:* where the database fails, the loop tries again for ever, 0.1 to 10 s apart; where
/// the index fails, it opens the last commit and replays from there, at most every 30 s. Neither
/// ends an import or a search.
public final class FeedLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedLoop.class);
  private static final Duration LONGEST_REST = Duration.ofSeconds(1);
  private static final int BULK_ROWS = 2_000;
  private static final long UNKNOWN = -1;

  private final String name;
  private final IndexSlot slot;
  private final FeedSource source;
  private final IndexIdentity identity;
  private final int generation;
  private final CommitPace pace;
  private final Watermark rule;
  private final LongAdder applied = new LongAdder();
  private final PageWriter pages;
  private final Rounds rounds = new Rounds();
  private final Overlap overlap = new Overlap();
  private final Thread thread;

  private volatile long watermark;
  private volatile long committed;
  private volatile long sequence;
  private volatile boolean complete;
  private volatile boolean commitAtEnd = true;
  private volatile @Nullable Instant catalogDownSince;
  private volatile @Nullable String indexFailure;
  private long highestApplied;
  private long highestContent = UNKNOWN;
  private long firstChangeNanos;
  private boolean changed;
  private boolean bulk;
  private int failuresInARow;
  private int reopenings;
  private long lastReopening;

  /// @param from rows of transactions below it are in the index
  /// @param complete false while the generation is being filled
  /// @param threads that share out a page
  public FeedLoop(
      IndexSlot slot,
      FeedSource source,
      IndexIdentity identity,
      int generation,
      long from,
      boolean complete,
      CommitPace pace,
      int threads,
      DocumentTimes times) {
    this(
        slot, source, identity, generation, from, complete, pace, threads, times, Watermark.FROZEN);
  }

  FeedLoop(
      IndexSlot slot,
      FeedSource source,
      IndexIdentity identity,
      int generation,
      long from,
      boolean complete,
      CommitPace pace,
      int threads,
      DocumentTimes times,
      Watermark rule) {
    this.name = "feed-%06d".formatted(generation);
    this.slot = slot;
    this.source = source;
    this.identity = identity;
    this.generation = generation;
    this.watermark = from;
    this.committed = from;
    this.complete = complete;
    this.pace = pace;
    this.rule = rule;
    this.pages = new PageWriter(name, threads, times);
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  public FeedLoop start() {
    thread.start();
    return this;
  }

  /// Makes an index without documents durable, before the loop starts.
  public void commitEmpty() throws IOException {
    slot.writable().commit(identity.commitData(watermark, generation, 0, complete));
  }

  /// A transaction that changed `rows` contents is committed: do not wait for the next second.
  public void wake(int rows) {
    rounds.announce(rows);
  }

  /// Waits until everything committed before this call is searchable.
  ///
  /// @return false if that took longer than `atMost`
  public boolean awaitIndexed(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    if (!rounds.awaitNext(atMost)) {
      return false;
    }
    long wanted = sequence;
    Duration left = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    try (IndexLease lease = slot.lease()) {
      return wanted == 0 || lease.index().waitUntilSearchable(wanted, left);
    }
  }

  /// Holds a writer of rows back while the index is more than `most` rows behind.
  ///
  /// @return false if it still is after `atMost`
  public boolean awaitRoom(long most, Duration atMost) throws InterruptedException {
    return rounds.awaitRoom(most, atMost);
  }

  /// From now on commits say that the generation is complete.
  public void markComplete() {
    complete = true;
  }

  public FeedStatus status() {
    return new FeedStatus(
        watermark,
        committed,
        rounds.pendingRows(),
        rounds.lagSeconds(),
        applied.sum(),
        pages.refused(),
        pages.busyNanos() / 1e9,
        pages.cpuNanos() / 1e9,
        catalogDownSince,
        indexFailure);
  }

  /// Ends after the page in work, with a commit. The slot stays open.
  @Override
  public void close() {
    end(true);
  }

  /// Ends after the page in work, without a commit: as if the program had been killed.
  void abandon() {
    end(false);
  }

  private void end(boolean withCommit) {
    commitAtEnd = withCommit;
    rounds.stop();
    boolean waiting = thread.getState() != Thread.State.NEW;
    while (waiting) {
      try {
        thread.join();
        waiting = false;
      } catch (InterruptedException e) {
        LOG.debug("{}: closing goes on although its thread was interrupted", name);
      }
    }
    pages.close();
  }

  private void run() {
    while (!rounds.isStopped()) {
      try {
        round();
        if (changed && System.nanoTime() - firstChangeNanos > commitAfter().toNanos()) {
          commit();
        }
        rounds.rest(LONGEST_REST, false);
      } catch (IndexFailure e) {
        restAndReopen(e);
      } catch (Exception e) {
        restAfter(e);
      }
    }
    if (commitAtEnd && (changed || committed != watermark)) {
      try {
        commit();
      } catch (IndexFailure e) {
        LOG.error(
            "{}: no commit at the end; the feed will be replayed from {}", name, committed, e);
      }
    }
  }

  private Duration commitAfter() {
    return bulk ? pace.bulk() : pace.usual();
  }

  private void round() throws Exception {
    Throwable closed = slot.writable().failure().orElse(null);
    if (closed != null) {
      throw new IndexFailure(closed);
    }
    long seen = rounds.begin();
    long rows = 0;
    overlap.beginRound();
    try (FeedSource.Round round = source.begin(watermark)) {
      List<FeedRow> page = round.next(overlap);
      while (!page.isEmpty()) {
        apply(page);
        overlap.applied(page, round.bound());
        rows += page.size();
        if (rounds.isStopped()) {
          return;
        }
        page = round.next(overlap);
      }
      watermark = rule.afterRound(round.bound(), highestApplied);
    }
    overlap.endOfRound();
    bulk = rows > BULK_ROWS;
    failuresInARow = 0;
    if (catalogDownSince != null) {
      LOG.info("{}: the database answers again", name);
      catalogDownSince = null;
    }
    rounds.end(seen);
  }

  private void apply(List<FeedRow> rows) throws IndexFailure {
    if (rows.isEmpty()) {
      return;
    }
    if (!changed) {
      changed = true;
      firstChangeNanos = System.nanoTime();
    }
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

  private void commit() throws IndexFailure {
    long promise = rule.atCommit(watermark);
    try {
      MidiIndex index = slot.writable();
      index.commit(identity.commitData(promise, generation, index.documentCount(), complete));
    } catch (IOException | RuntimeException e) {
      throw new IndexFailure(e);
    }
    committed = promise;
    changed = false;
  }

  /// The writer is closed, or may be: back to the last commit, and replay.
  private void restAndReopen(IndexFailure broken) {
    LOG.error("{}: writing the index failed; searches go on", name, broken.getCause());
    indexFailure = String.valueOf(broken.getCause());
    long now = System.nanoTime();
    long seconds = reopenings++ > 0 && now - lastReopening < 60_000_000_000L ? 5 : 0;
    while (indexFailure != null && !rounds.isStopped()) {
      rest(Duration.ofSeconds(seconds));
      try {
        slot.reopen();
        MidiIndex index = slot.writable();
        watermark = index.committed().map(CommitData::watermark).orElse(0L);
        committed = watermark;
        overlap.forget();
        highestContent = UNKNOWN;
        changed = false;
        sequence = 0;
        indexFailure = null;
        lastReopening = System.nanoTime();
        LOG.info("{}: the index writes again; the feed is replayed from {}", name, watermark);
      } catch (IOException | RuntimeException e) {
        indexFailure = e.toString();
        seconds = Math.min(30, Math.max(1, seconds * 2));
        LOG.warn(
            "{}: the index cannot be opened, next try in {} s: {}", name, seconds, e.toString());
      }
    }
  }

  private void restAfter(Exception e) {
    if (rounds.isStopped()) {
      return;
    }
    if (catalogDownSince == null) {
      catalogDownSince = Instant.now();
      LOG.warn("{}: the database does not answer; searches go on: {}", name, e.toString());
      LOG.debug("{}: cause", name, e);
    }
    long millis = Math.min(10_000, 100L << Math.min(10, failuresInARow++));
    rest(Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1)));
  }

  private void rest(Duration time) {
    try {
      rounds.rest(time, true);
    } catch (InterruptedException e) {
      LOG.debug("{}: an interrupt does not shorten the rest of others", name);
    }
  }

  /// The index, not the database, is what failed.
  private static final class IndexFailure extends Exception {
    private static final long serialVersionUID = 1;

    IndexFailure(Throwable cause) {
      super(cause);
    }
  }
}
