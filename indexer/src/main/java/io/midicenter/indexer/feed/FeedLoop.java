package io.midicenter.indexer.feed;

import io.midicenter.index.write.CommitData;
import io.midicenter.index.write.IndexCheck;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
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

  private final String name;
  private final IndexSlot slot;
  private final Consumer<Throwable> damage;
  private final Commits commits;
  private final RoundWork work;
  private final Rounds rounds = new Rounds();
  private final Reopenings reopenings = new Reopenings();
  private final Thread thread;

  private volatile long watermark;
  private volatile boolean commitAtEnd = true;
  private volatile @Nullable Instant catalogDownSince;
  private volatile @Nullable String indexFailure;
  private int failuresInARow;

  /// @param from rows of transactions below it are in the index
  /// @param complete false while the generation is being filled
  public FeedLoop(
      IndexSlot slot,
      FeedSource source,
      IndexIdentity identity,
      int generation,
      long from,
      boolean complete,
      LoopSettings settings) {
    this.name = "feed-%06d".formatted(generation);
    this.slot = slot;
    this.watermark = from;
    this.damage = settings.damage();
    this.commits = new Commits(slot, identity, generation, from, complete, settings);
    this.work = new RoundWork(name, slot, source, settings, commits);
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  public FeedLoop start() {
    thread.start();
    return this;
  }

  /// Makes an index without documents durable, before the loop starts.
  public void commitEmpty() throws IOException {
    commits.commit(watermark);
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
    long wanted = work.sequence();
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
    commits.markComplete();
  }

  public FeedStatus status() {
    return new FeedStatus(
        watermark,
        commits.promised(),
        rounds.pendingRows(),
        rounds.lagSeconds(),
        work.applied(),
        work.pages().refused(),
        work.pages().busyNanos() / 1e9,
        work.pages().cpuNanos() / 1e9,
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
    work.close();
  }

  private void run() {
    while (!rounds.isStopped()) {
      try {
        round();
        if (commits.isDue()) {
          commit();
        }
        rounds.rest(LONGEST_REST, false);
      } catch (IndexFailure e) {
        restAndReopen(e);
      } catch (Exception e) {
        restAfter(e);
      }
    }
    if (commitAtEnd && commits.isOwed(watermark)) {
      try {
        commit();
      } catch (IndexFailure e) {
        LOG.error(
            "{}: no commit at the end; the feed will be replayed from {}",
            name,
            commits.promised(),
            e);
      }
    }
  }

  private void round() throws Exception {
    long seen = rounds.begin();
    watermark = work.apply(watermark, rounds::isStopped);
    if (rounds.isStopped()) {
      return;
    }
    failuresInARow = 0;
    if (catalogDownSince != null) {
      LOG.info("{}: the database answers again", name);
      catalogDownSince = null;
    }
    rounds.end(seen);
  }

  private void commit() throws IndexFailure {
    try {
      commits.commit(watermark);
    } catch (IOException | RuntimeException e) {
      throw new IndexFailure(e);
    }
  }

  /// The writer is closed, or may be: back to the last commit, and replay.
  private void restAndReopen(IndexFailure broken) {
    LOG.error("{}: writing the index failed; searches go on", name, broken.getCause());
    indexFailure = String.valueOf(broken.getCause());
    if (IndexCheck.isDamage(broken)) {
      damage.accept(broken);
    }
    Duration rest = reopenings.first();
    while (indexFailure != null && !rounds.isStopped()) {
      rest(rest);
      try {
        reopen();
        LOG.info("{}: the index writes again; the feed is replayed from {}", name, watermark);
      } catch (IOException | RuntimeException e) {
        indexFailure = e.toString();
        rest = reopenings.next();
        LOG.warn("{}: the index cannot be opened, next try in {}: {}", name, rest, e.toString());
      }
    }
  }

  private void reopen() throws IOException {
    slot.reopen();
    watermark = slot.writable().committed().map(CommitData::watermark).orElse(0L);
    commits.backTo(watermark);
    work.forget();
    indexFailure = null;
    reopenings.done();
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
}
