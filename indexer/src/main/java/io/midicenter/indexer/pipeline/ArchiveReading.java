package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.library.Severity;
import io.midicenter.catalog.write.DiskFile;
import io.midicenter.catalog.write.ProblemReport;
import io.midicenter.indexer.archive.ArchiveLimits;
import io.midicenter.indexer.archive.ArchiveReader;
import io.midicenter.indexer.archive.ArchiveSummary;
import io.midicenter.indexer.archive.MemberName;
import io.midicenter.indexer.archive.MemberVisitor;
import io.midicenter.indexer.scan.Candidate;
import io.midicenter.indexer.tasks.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One archive on its way through a reader: its members take the way of files. One use.
final class ArchiveReading implements MemberVisitor {
  private final ReadItem.Archive archive;
  private final Path file;
  private final ImportCounts counts;
  private final BooleanSupplier stop;
  private final Outlet outlet;
  private final Set<MemberName> names = new HashSet<>();
  private long since = System.nanoTime();

  /// Where members and problems go.
  interface Outlet {
    void member(Carried carried) throws InterruptedException;

    void problem(RowItem.Problem problem) throws InterruptedException;
  }

  ArchiveReading(
      ReadItem.Archive archive, ImportCounts counts, BooleanSupplier stop, Outlet outlet) {
    this.archive = archive;
    this.file = archive.at().path();
    this.counts = counts;
    this.stop = stop;
    this.outlet = outlet;
  }

  void run() throws InterruptedException {
    ArchiveSummary summary = ArchiveReader.read(file, ArchiveLimits.STANDARD, this);
    if (summary.end() != ArchiveSummary.End.STOPPED && isOther()) {
      problem("", "READ_CHANGED", "The archive was written to while it was read: import again.");
      summary = new ArchiveSummary(summary.members(), ArchiveSummary.End.INTERRUPTED);
    }
    archive.done().accept(new ReadItem.ArchiveRead(summary, names));
  }

  /// Whether the file on disk is not the one that was listed.
  private boolean isOther() {
    DiskFile at = archive.at().at();
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.size() != at.sizeBytes()
          || now.lastModifiedTime().to(TimeUnit.NANOSECONDS) != at.modifiedNanos();
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public boolean opens(String path) {
    return archive.wanted() == null
        || archive.wanted().stream().anyMatch(name -> name.path().startsWith(path));
  }

  @Override
  public boolean wants(MemberName name) {
    names.add(name);
    return archive.wanted() == null || archive.wanted().contains(name);
  }

  @Override
  public boolean member(MemberName name, long modifiedNanos, byte[] bytes)
      throws InterruptedException {
    long read = System.nanoTime();
    counts.stage(Stage.READ).add(read - since);
    Bytes hash = ContentHash.of(bytes);
    counts.stage(Stage.HASH).add(System.nanoTime() - read);
    counts.bytes.add(bytes.length);
    if (archive.wanted() == null) {
      counts.seen.increment();
    }
    DiskFile of = archive.at().at();
    var at =
        new DiskFile(
            of.rootId(),
            of.path(),
            name.path(),
            name.raw(),
            bytes.length,
            modifiedNanos == 0 ? of.modifiedNanos() : modifiedNanos,
            true);
    outlet.member(new Carried(new Candidate(file, at), at, bytes, hash));
    since = System.nanoTime();
    return !stop.getAsBoolean();
  }

  @Override
  public void problem(String path, String code, String detail) throws InterruptedException {
    DiskFile of = archive.at().at();
    boolean whole = path.isEmpty();
    outlet.problem(
        new RowItem.Problem(
            new ProblemReport(
                of.rootId(),
                whole
                    ? of.path()
                    : new DiskFile(of.rootId(), of.path(), path, null, 0, 0, true).path(),
                Stage.READ.word(),
                code,
                Severity.ERROR,
                whole ? file.toString() : file + MemberName.INSIDE + path,
                detail,
                null)));
  }
}
