package io.midicenter.indexer.generations;

import io.midicenter.index.IndexSettings;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.write.CheckReport;
import io.midicenter.indexer.feed.FeedLoop;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexSlot;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskFailure;
import io.midicenter.indexer.tasks.TaskProgress;
import io.midicenter.indexer.tasks.TaskReport;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a new generation from the rows while the present one serves, and puts it in its place.
///
/// Changes made meanwhile reach both: the present generation keeps its loop, and the new one
/// follows the feed from the transaction that was lowest before its filling began. A crash at any
/// point leaves the old generation or the new one, complete.
public final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final long NEAR = 100;
  private static final Duration ROUND = Duration.ofSeconds(30);

  private final Generations generations;
  private final FeedPoint point;
  private final Supplier<RowRanges> rows;
  private final Proof proof;

  /// Compares a new generation with the rows before it serves.
  @FunctionalInterface
  public interface Proof {
    /// @return true where every id and version agrees
    boolean holds(Generation generation, TaskControl control)
        throws IOException, InterruptedException;
  }

  public Rebuild(Generations generations, FeedPoint point, Supplier<RowRanges> rows, Proof proof) {
    this.generations = generations;
    this.point = point;
    this.rows = rows;
    this.proof = proof;
  }

  public TaskReport.Rebuild run(TaskControl control) throws Exception {
    long start = System.nanoTime();
    IndexFolder folder = generations.folder();
    requireRoom(folder);
    String name = folder.create();
    boolean adopted = false;
    try {
      long watermark = fill(name, control);
      if (!control.stopRequested()) {
        adopted = takeOver(name, watermark, control);
      }
    } finally {
      if (!adopted) {
        folder.delete(name);
      }
    }
    return new TaskReport.Rebuild(
        adopted ? name : "", documents(), (System.nanoTime() - start) / 1e9);
  }

  /// A new generation needs about as much room as the present one.
  private void requireRoom(IndexFolder folder) throws IOException {
    Generation serving = generations.current();
    long needed = serving == null ? 0 : folder.sizeBytes(serving.name()) * 6 / 5;
    long free = folder.freeBytes();
    if (free < needed) {
      throw new TaskFailure(
          "DISK_LOW",
          "A new index needs %,d MB beside the old one, and %,d MB are free: make room and start again."
              .formatted(needed >> 20, free >> 20));
    }
  }

  /// @return the watermark from which the feed goes on
  private long fill(String name, TaskControl control) throws Exception {
    long watermark = point.xmin();
    try (IndexSlot slot = IndexSlot.open(generations.folder().path(name), IndexSettings.FILLING);
        RowRanges ranges = rows.get();
        IndexLease lease = slot.lease()) {
      MidiIndex index = lease.index();
      new Fill(ranges, index, control).run(generations.settings().threads(), point.contents());
      index.refresh();
      index.commit(
          generations
              .identity()
              .commitData(watermark, Generation.number(name), index.documentCount(), false));
    }
    return watermark;
  }

  private boolean takeOver(String name, long watermark, TaskControl control) throws Exception {
    IndexSlot slot = IndexSlot.open(generations.folder().path(name), IndexSettings.LIVE);
    FeedLoop loop = generations.loop(name, slot, watermark, false);
    var generation = new Generation(name, slot, loop);
    generations.follow(loop);
    loop.start();
    boolean adopted = false;
    try {
      catchUp(loop, control);
      check(slot, control);
      if (!control.stopRequested()) {
        prove(generation, control);
        generations.adopt(generation);
        adopted = true;
      }
      return adopted;
    } finally {
      if (!adopted) {
        generations.unfollow(loop);
        generation.close();
      }
    }
  }

  private static void catchUp(FeedLoop loop, TaskControl control) throws InterruptedException {
    do {
      long left = loop.status().pendingRows();
      control.progress(TaskProgress.of("catch-up", 0, left, 0));
      loop.awaitIndexed(ROUND);
    } while (loop.status().pendingRows() > NEAR && !control.stopRequested());
  }

  private static void check(IndexSlot slot, TaskControl control) throws IOException {
    control.progress(TaskProgress.of("check", 0, null, 0));
    try (IndexLease lease = slot.lease()) {
      CheckReport report = lease.index().check(1);
      if (!report.clean()) {
        throw new TaskFailure(
            "INDEX_DAMAGED", "The new index is damaged on disk: " + report.problems());
      }
    }
  }

  private void prove(Generation generation, TaskControl control)
      throws IOException, InterruptedException {
    control.progress(TaskProgress.of("verify", 0, null, 0));
    if (!proof.holds(generation, control)) {
      throw new TaskFailure(
          "INDEX_DIFFERS",
          "The new index differs from the rows, so the old one goes on serving: run verify.");
    }
  }

  private long documents() {
    return generations
        .lease()
        .map(lease -> {
          try (lease) {
            return lease.index().documentCount();
          } catch (IOException e) {
            LOG.warn("The documents cannot be counted: {}", e.toString());
            return 0L;
          }
        })
        .orElse(0L);
  }
}
