package io.midicenter.catalog.write;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.SqlState;
import io.midicenter.catalog.library.Folders;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.Roots;
import io.midicenter.catalog.library.Severity;
import io.midicenter.catalog.library.TagIds;
import io.midicenter.catalog.read.FactsReader;
import io.midicenter.catalog.row.AnalysisCopy;
import io.midicenter.catalog.row.AnalysisReader;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes batches of files: each in one transaction, together with the feed rows of every content
/// that changed. Writing a batch twice is the same as once.
///
/// *Threads:* one writer a thread; several writers run beside each other. *Errors:* a file that the
/// database refuses is found by halving and named in the result; a lost server is waited for until
/// `stopping` says otherwise. A [CatalogException] means that nothing of the batch, or an unknown
/// part of its halves, was written: write it again.
public final class BatchWriter {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 10_000;

  private final Pool pool;
  private final Roots roots;
  private final Folders folders;
  private final AnalysisCopy copy;
  private final ContentRefresh refresh;
  private final BooleanSupplier stopping;

  /// @param stopping true once waiting for a lost server makes no sense any more
  public BatchWriter(
      Pool pool, Roots roots, Folders folders, TagIds tagIds, BooleanSupplier stopping) {
    this.pool = pool;
    this.roots = roots;
    this.folders = folders;
    this.stopping = stopping;
    var reader = new AnalysisReader(tagIds);
    this.copy = new AnalysisCopy(tagIds);
    this.refresh = new ContentRefresh(new FactsReader(reader), reader, copy);
  }

  /// Which of these hashes need no analysis, because their content has been looked at by this
  /// version of the analysis.
  public Set<Bytes> known(Collection<Bytes> hashes) {
    return hashes.isEmpty()
        ? Set.of()
        : pool.run(connection -> new ContentStep(connection).known(hashes));
  }

  /// Returns after the COMMIT.
  public BatchResult write(Batch batch) {
    return write(batch, false);
  }

  private BatchResult write(Batch batch, boolean poison) {
    int conflicts = 0;
    int locks = 0;
    long pause = FIRST_PAUSE_MS;
    while (true) {
      SQLException error;
      try {
        return attempt(batch, poison);
      } catch (SQLException e) {
        error = e;
      } catch (CatalogException e) {
        if (!(e.getCause() instanceof SQLException cause)) {
          throw e;
        }
        error = cause;
      }
      switch (SqlState.of(error)) {
        case REJECTED -> {
          return rejected(batch, poison, error);
        }
        case TIMEOUT -> {
          if (batch.files().size() < 2) {
            throw new CatalogException(error);
          }
          return halves(batch);
        }
        case CONFLICT -> giveUpAfter(5, ++conflicts, error);
        case LOCKED -> giveUpAfter(3, ++locks, error);
        case UNAVAILABLE -> {
          if (stopping.getAsBoolean()) {
            throw new CatalogException(error);
          }
          LOG.warn("PostgreSQL is away ({}): waiting {} ms", error.getMessage(), pause);
          sleep(pause);
          pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        }
        case FULL, READ_ONLY, DAMAGED, MISTAKE -> throw new CatalogException(error);
      }
    }
  }

  private static void giveUpAfter(int most, int times, SQLException error) {
    if (times > most) {
      throw new CatalogException(error);
    }
    sleep(ThreadLocalRandom.current().nextLong(10, 200));
  }

  private static void sleep(long milliseconds) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }

  private BatchResult attempt(Batch batch, boolean poison) throws SQLException {
    Map<Bytes, BatchContent> contents = new LinkedHashMap<>(batch.files().size() * 2);
    for (NewFile file : batch.files()) {
      Root root = roots.byId(file.at().rootId());
      contents
          .computeIfAbsent(file.blake3(), _ -> new BatchContent(file))
          .add(
              new BatchPlace(file, root, folders.of(root, file.at().folder(), file.at().member())));
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return pool.tryTransaction(connection ->
        new BatchTransaction(connection, refresh, copy, contents, poison).run(batch, now));
  }

  /// Bad data: the halves are tried until the one file is found that the database refuses.
  private BatchResult rejected(Batch batch, boolean poison, SQLException error) {
    List<NewFile> files = batch.files();
    if (files.size() > 1 || (files.size() == 1 && !batch.problems().isEmpty())) {
      return halves(batch);
    }
    if (files.isEmpty()) {
      throw new CatalogException(error);
    }
    NewFile file = files.getFirst();
    String detail = String.valueOf(error.getMessage());
    LOG.warn("the database refuses {}: {}", file.at().display(), detail);
    var alone =
        new Batch(poison ? List.of() : files, List.of(refusal(file, detail)), batch.jobId());
    BatchResult kept = poison ? write(alone, false) : poisoned(alone);
    return kept.plus(
        new BatchResult(0, 0, 0, 0, List.of(new BatchResult.Refused(file, detail)), List.of()));
  }

  /// Hash and place without facts, and if even those are refused, only the problem.
  private BatchResult poisoned(Batch alone) {
    try {
      return attempt(alone, true);
    } catch (SQLException e) {
      return write(new Batch(List.of(), alone.problems(), alone.jobId()), false);
    }
  }

  private BatchResult halves(Batch batch) {
    int middle = batch.files().size() / 2;
    BatchResult result =
        write(new Batch(batch.files().subList(0, middle), List.of(), batch.jobId()), false);
    result =
        result.plus(
            write(
                new Batch(
                    batch.files().subList(middle, batch.files().size()), List.of(), batch.jobId()),
                false));
    return batch.problems().isEmpty()
        ? result
        : result.plus(write(new Batch(List.of(), batch.problems(), batch.jobId()), false));
  }

  private ProblemReport refusal(NewFile file, String detail) {
    DiskFile at = file.at();
    return new ProblemReport(
        at.rootId(),
        at.path(),
        "rows",
        "DB_REJECTED",
        Severity.ERROR,
        roots.byId(at.rootId()).path().resolve(at.path()).toString(),
        detail,
        null);
  }
}
