package io.midicenter.indexer.generations;

import io.midicenter.index.write.CheckReport;
import io.midicenter.indexer.feed.FeedLoop;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexSlot;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskFailure;
import io.midicenter.indexer.tasks.TaskProgress;
import java.io.IOException;
import java.time.Duration;

/// Brings a generation up to date beside the one that serves, proves it, and puts it in its place.
final class TakeOver {
  private static final long NEAR = 100;
  private static final Duration ROUND = Duration.ofSeconds(30);

  private final Generations generations;
  private final Proof proof;

  TakeOver(Generations generations, Proof proof) {
    this.generations = generations;
    this.proof = proof;
  }

  /// @param slot is closed again where the generation is not adopted
  /// @param watermark from which the feed goes on
  /// @param complete true where the generation has served before
  /// @return false where the task was asked to stop
  boolean run(String name, IndexSlot slot, long watermark, boolean complete, TaskControl control)
      throws Exception {
    FeedLoop loop = generations.loop(name, slot, watermark, complete);
    var generation = new Generation(name, slot, loop);
    generations.loops().follow(loop);
    loop.start();
    boolean adopted = false;
    try {
      catchUp(loop, control);
      check(slot, control);
      if (!control.stopRequested()) {
        prove(generation, control);
        generations.exchange().adopt(generation);
        adopted = true;
      }
      return adopted;
    } finally {
      if (!adopted) {
        generations.loops().unfollow(loop);
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
}
