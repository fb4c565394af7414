package io.midicenter.indexer.generations;

import io.midicenter.index.write.CommitData;
import io.midicenter.indexer.feed.IndexSlot;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskFailure;
import io.midicenter.indexer.tasks.TaskReport;

/// Goes back to the generation that served before. It follows the feed from its own watermark, is
/// proved like a new one, and then takes over; the one that served is kept, so that a second
/// rollback returns to it.
public final class Rollback {
  private final Generations generations;
  private final FeedPoint point;
  private final Proof proof;

  public Rollback(Generations generations, FeedPoint point, Proof proof) {
    this.generations = generations;
    this.point = point;
    this.proof = proof;
  }

  /// @throws TaskFailure if there is no other generation, or it may not serve
  public TaskReport.Rollback run(TaskControl control) throws Exception {
    long start = System.nanoTime();
    boolean adopted;
    String name;
    try (var _ = generations.exchange().turn()) {
      name =
          generations
              .exchange()
              .other()
              .orElseThrow(() ->
                  new TaskFailure(
                      "NO_GENERATION",
                      "There is no earlier index to go back to: a rebuild keeps the one before it."));
      OpenedIndex opened =
          OpenedIndex.open(
              generations.folder().path(name), generations.identity(), point.xmax(), true);
      IndexSlot slot = opened.slot();
      CommitData data = opened.data();
      if (slot == null || data == null) {
        throw new TaskFailure(
            "INDEX_UNFIT",
            "The earlier index %s may not serve, because %s: run msc rebuild."
                .formatted(name, opened.reason()));
      }
      adopted = new TakeOver(generations, proof).run(name, slot, data.watermark(), true, control);
    }
    return new TaskReport.Rollback(
        adopted ? name : "", generations.documents(), (System.nanoTime() - start) / 1e9);
  }
}
