package io.midicenter.indexer.generations;

import io.midicenter.index.IndexSettings;
import io.midicenter.index.MidiIndex;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexSlot;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskFailure;
import io.midicenter.indexer.tasks.TaskReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// Makes a new generation from the rows while the present one serves, and puts it in its place.
///
/// Changes made meanwhile reach both: the present generation keeps its loop, and the new one
/// follows the feed from the transaction that was lowest before its filling began. A crash at any
/// point leaves the old generation or the new one, complete.
public final class Rebuild {
  private final Generations generations;
  private final FeedPoint point;
  private final Supplier<RowRanges> rows;
  private final Proof proof;
  private final ToLongFunction<Path> freeBytes;

  /// @param freeBytes of the disk that holds a folder
  public Rebuild(
      Generations generations,
      FeedPoint point,
      Supplier<RowRanges> rows,
      Proof proof,
      ToLongFunction<Path> freeBytes) {
    this.generations = generations;
    this.point = point;
    this.rows = rows;
    this.proof = proof;
    this.freeBytes = freeBytes;
  }

  public TaskReport.Rebuild run(TaskControl control) throws Exception {
    long start = System.nanoTime();
    IndexFolder folder = generations.folder();
    boolean adopted = false;
    String name;
    try (var _ = generations.exchange().turn()) {
      requireRoom(folder);
      name = folder.create();
      try {
        long watermark = fill(name, control);
        if (!control.stopRequested()) {
          IndexSlot slot = IndexSlot.open(folder.path(name), IndexSettings.LIVE);
          adopted = new TakeOver(generations, proof).run(name, slot, watermark, false, control);
        }
      } finally {
        if (!adopted) {
          folder.delete(name);
        }
      }
    }
    return new TaskReport.Rebuild(
        adopted ? name : "", generations.documents(), (System.nanoTime() - start) / 1e9);
  }

  /// A new generation needs about as much room as the present one.
  private void requireRoom(IndexFolder folder) throws IOException {
    Generation serving = generations.current();
    long needed = serving == null ? 0 : folder.sizeBytes(serving.name()) * 6 / 5;
    long free = freeBytes.applyAsLong(folder.path());
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
}
