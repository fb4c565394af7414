package io.midicenter.indexer;

import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.read.VerifyQueries;
import io.midicenter.indexer.generations.Generation;
import io.midicenter.indexer.generations.Generations;
import io.midicenter.indexer.generations.Proof;
import io.midicenter.indexer.generations.Rebuild;
import io.midicenter.indexer.generations.Rollback;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskFailure;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.verify.Verification;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tasks that make, exchange and compare indexes, and what the last comparison said.
///
/// *Threads:* one task of a kind at a time; what is remembered is read from any thread.
final class IndexWork {
  private static final Logger LOG = LoggerFactory.getLogger(IndexWork.class);

  /// A new generation is compared in every id before it serves.
  private static final Verification.Scope PROOF = new Verification.Scope(false, false, true);

  private final VerifyQueries queries;
  private final CatalogRows rows;
  private final Generations generations;
  private final DiskRoom disk;
  private volatile @Nullable Verified last;
  private volatile @Nullable Generation verified;

  private record Verified(TaskReport.Verify report, Instant at) {}

  IndexWork(VerifyQueries queries, CatalogRows rows, Generations generations, DiskRoom disk) {
    this.queries = queries;
    this.rows = rows;
    this.generations = generations;
    this.disk = disk;
  }

  TaskReport.Rebuild rebuild(TaskControl control) throws Exception {
    return new Rebuild(generations, rows, rows::ranges, proof(), disk::freeBytes).run(control);
  }

  TaskReport.Rollback rollback(TaskControl control) throws Exception {
    return new Rollback(generations, rows, proof()).run(control);
  }

  TaskReport.Verify verify(TaskRequest.Verify request, TaskControl control)
      throws IOException, InterruptedException {
    Generation serving = generations.current();
    if (serving == null) {
      throw new TaskFailure("INDEX_UNAVAILABLE", "No index serves yet: wait for the rebuild.");
    }
    try {
      TaskReport.Verify report =
          verification(serving)
              .run(new Verification.Scope(request.deep(), request.repair(), false), control);
      if (!control.stopRequested()) {
        last = new Verified(report, Instant.now());
        verified = serving;
      }
      return report;
    } catch (CatalogException e) {
      LOG.warn("The comparison ended: {}", e.toString());
      throw new TaskFailure(
          "CATALOG_UNAVAILABLE", "The database did not answer, so nothing is proved: start again.");
    } catch (IllegalStateException e) {
      if (serving.equals(generations.current())) {
        throw e;
      }
      throw new TaskFailure(
          "INDEX_BUSY", "Another index took over while this one was compared: start again.");
    }
  }

  /// Takes the generation that was compared last out of service.
  void withdrawVerified() throws IOException {
    Generation damaged = verified;
    if (damaged != null) {
      generations.withdraw(damaged, rows);
    }
  }

  /// What a comparison of an earlier program said.
  ///
  /// @param ended newest first
  void remember(List<TaskView> ended) {
    for (TaskView task : ended) {
      if (task.report() instanceof TaskReport.Verify report && task.finishedAt() != null) {
        last = new Verified(report, task.finishedAt());
        return;
      }
    }
  }

  TaskReport.@Nullable Verify lastVerify() {
    Verified known = last;
    return known == null ? null : known.report();
  }

  @Nullable Instant lastVerifyAt() {
    Verified known = last;
    return known == null ? null : known.at();
  }

  private Proof proof() {
    return (generation, control) -> verification(generation).run(PROOF, control).equal();
  }

  private Verification verification(Generation generation) {
    return new Verification(queries, rows, generation.slot(), generation.loop());
  }
}
