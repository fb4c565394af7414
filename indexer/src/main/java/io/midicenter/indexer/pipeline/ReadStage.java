package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Limits;
import io.midicenter.catalog.library.Severity;
import io.midicenter.catalog.write.DiskFile;
import io.midicenter.catalog.write.NewFile;
import io.midicenter.catalog.write.ProblemReport;
import io.midicenter.catalog.write.Reading;
import io.midicenter.indexer.scan.Candidate;
import io.midicenter.indexer.tasks.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Reads files, hashes them, and tells known bytes from new ones. Run by several threads at once:
/// disks and network shares make them wait.
final class ReadStage implements StageWork {
  private static final int LOOKED_UP_TOGETHER = 64;
  private static final long BYTES_HELD = 4L << 20;

  private final Belt<ReadItem> in;
  private final Belt<Carried> analysis;
  private final Belt<RowItem> rows;
  private final InFlight inFlight;
  private final CatalogRetry retry;
  private final ImportCatalog catalog;
  private final ImportCounts counts;
  private final BooleanSupplier stop;
  private final ArchiveReading.Outlet outlet = new MembersOut();
  private final List<Carried> read = new ArrayList<>(LOOKED_UP_TOGETHER);
  private long held;

  private final class MembersOut implements ArchiveReading.Outlet {
    @Override
    public void member(Carried carried) throws InterruptedException {
      hold(carried);
    }

    @Override
    public void problem(RowItem.Problem problem) throws InterruptedException {
      rows.put(problem);
    }
  }

  ReadStage(
      Belt<ReadItem> in,
      Belt<Carried> analysis,
      Belt<RowItem> rows,
      InFlight inFlight,
      CatalogRetry retry,
      ImportCatalog catalog,
      ImportCounts counts,
      BooleanSupplier stop) {
    this.in = in;
    this.analysis = analysis;
    this.rows = rows;
    this.inFlight = inFlight;
    this.retry = retry;
    this.catalog = catalog;
    this.counts = counts;
    this.stop = stop;
  }

  @Override
  public void run() throws InterruptedException {
    List<ReadItem> some = next();
    while (!some.isEmpty() && !stop.getAsBoolean()) {
      for (ReadItem item : some) {
        switch (item) {
          case ReadItem.File(Candidate candidate) -> {
            Carried carried = read(candidate);
            if (carried != null) {
              hold(carried);
            }
          }
          case ReadItem.Archive archive -> new ArchiveReading(archive, counts, stop, outlet).run();
        }
      }
      handOn();
      some = next();
    }
  }

  /// An archive ends what one reader takes at once, so that the others get the next.
  private List<ReadItem> next() throws InterruptedException {
    return in.takeSome(LOOKED_UP_TOGETHER, item -> item instanceof ReadItem.Archive);
  }

  private void hold(Carried carried) throws InterruptedException {
    read.add(carried);
    held += carried.bytes.length;
    if (held > BYTES_HELD || read.size() >= LOOKED_UP_TOGETHER) {
      handOn();
    }
  }

  private @Nullable Carried read(Candidate candidate) throws InterruptedException {
    DiskFile at = candidate.at();
    long start = System.nanoTime();
    FileReading reading =
        FileReading.of(
            candidate.path(), at.sizeBytes(), at.modifiedNanos(), Limits.DEFAULT.maxBytes());
    long read = System.nanoTime();
    counts.stage(Stage.READ).add(read - start);
    return switch (reading) {
      case FileReading.Failed failed -> {
        rows.put(new RowItem.Problem(problem(candidate, at, failed)));
        yield null;
      }
      case FileReading.Complete complete -> {
        Bytes hash = ContentHash.of(complete.bytes);
        counts.stage(Stage.HASH).add(System.nanoTime() - read);
        counts.bytes.add(complete.bytes.length);
        counts.slowest.offer(read - start, Stage.READ, hash, candidate.display());
        yield new Carried(candidate, asRead(at, complete), complete.bytes, hash);
      }
    };
  }

  /// Size and time as they belong to the bytes, which may be newer than the listing.
  private static DiskFile asRead(DiskFile at, FileReading.Complete complete) {
    return at.sizeBytes() == complete.bytes.length && at.modifiedNanos() == complete.modifiedNanos
        ? at
        : at.as(complete.bytes.length, complete.modifiedNanos);
  }

  /// Sends known contents straight to the writer and new ones to the analysis.
  private void handOn() throws InterruptedException {
    if (read.isEmpty()) {
      return;
    }
    var hashes = new ArrayList<Bytes>(read.size());
    for (Carried carried : read) {
      hashes.add(carried.hash);
    }
    Set<Bytes> there = retry.until(() -> catalog.known(hashes));
    for (Carried carried : read) {
      if (there.contains(carried.hash)) {
        rows.put(known(carried));
      } else if (inFlight.isFirst(carried.hash)) {
        analysis.put(carried);
      } else {
        inFlight.follow(carried.hash, known(carried), rows::put);
      }
    }
    read.clear();
    held = 0;
  }

  private static RowItem known(Carried carried) {
    return new RowItem.File(
        new NewFile(carried.at, carried.hash, carried.bytes.length, new Reading.Known()),
        200,
        carried.candidate.display());
  }

  private static ProblemReport problem(
      Candidate candidate, DiskFile at, FileReading.Failed failed) {
    return new ProblemReport(
        at.rootId(),
        at.path(),
        Stage.READ.word(),
        failed.code(),
        Severity.ERROR,
        candidate.display(),
        failed.detail(),
        null);
  }
}
