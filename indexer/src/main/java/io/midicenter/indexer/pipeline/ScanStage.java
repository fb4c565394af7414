package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.library.ArchiveState;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.Severity;
import io.midicenter.catalog.write.ArchiveListing;
import io.midicenter.catalog.write.DiskFile;
import io.midicenter.catalog.write.ProblemReport;
import io.midicenter.catalog.write.RootScan;
import io.midicenter.catalog.write.ScanResult;
import io.midicenter.indexer.archive.ArchiveReader;
import io.midicenter.indexer.scan.ArchiveKind;
import io.midicenter.indexer.scan.Candidate;
import io.midicenter.indexer.scan.FolderVisitor;
import io.midicenter.indexer.scan.FolderWalk;
import io.midicenter.indexer.tasks.Stage;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskProblem;
import io.midicenter.indexer.tasks.TaskRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks what the plan names and hands changed files to the pipeline; at the end says what moved
/// and what is gone. [#run] in a thread of its own, [#finish] after the last batch.
final class ScanStage implements StageWork {
  private final ImportPlan plan;
  private final TaskRequest.Import request;
  private final ImportCatalog catalog;
  private final CatalogRetry retry;
  private final Pipeline pipeline;
  private final ImportCounts counts;
  private final TaskControl control;
  private final List<Scanned> scans = new ArrayList<>();

  private final boolean programs = ArchiveReader.readsEverything();

  private record Scanned(Root root, RootScan scan, FolderWalk.@Nullable End end, boolean whole) {}

  ScanStage(
      ImportPlan plan,
      TaskRequest.Import request,
      ImportCatalog catalog,
      CatalogRetry retry,
      Pipeline pipeline,
      ImportCounts counts,
      TaskControl control) {
    this.plan = plan;
    this.request = request;
    this.catalog = catalog;
    this.retry = retry;
    this.pipeline = pipeline;
    this.counts = counts;
    this.control = control;
  }

  @Override
  public void run() throws InterruptedException {
    for (ImportPlan.Folder folder : plan.folders()) {
      Root root = folder.root();
      RootScan scan = retry.until(() -> catalog.scan(root, folder.below(), request.rehash()));
      FolderWalk.End end =
          new FolderWalk(root.rootId(), root.path(), new Comparing(root, scan))
              .walk(folder.below());
      scans.add(new Scanned(root, scan, end, folder.below().isEmpty()));
      if (end == FolderWalk.End.STOPPED) {
        return;
      }
    }
    for (ImportPlan.File file : plan.files()) {
      single(file);
    }
  }

  /// A file or archive named by itself: nothing else of its folder is looked at, and nothing is
  /// gone but members of that archive.
  private void single(ImportPlan.File file) throws InterruptedException {
    Root root = file.root();
    RootScan scan = retry.until(() -> catalog.scan(root, "", request.rehash()));
    var comparing = new Comparing(root, scan);
    try {
      Candidate candidate = new FolderWalk(root.rootId(), root.path(), comparing).file(file.path());
      boolean archive = ArchiveKind.of(candidate.at().name()) != null;
      List<DiskFile> found = List.of(candidate.at());
      comparing.folder(
          candidate.at().folder(),
          candidate.folder(),
          archive ? List.of() : found,
          archive ? found : List.of(),
          false);
      if (archive) {
        scans.add(new Scanned(root, scan, null, false));
      }
    } catch (IOException e) {
      comparing.problem(
          "", file.path(), "READ_FAILED", "The file cannot be looked at: " + e.getMessage());
    }
  }

  /// Marks what is gone and re-links what moved; call it when every batch is committed.
  ///
  /// @return contents that changed
  int finish() throws InterruptedException {
    int changed = 0;
    for (Scanned scanned : scans) {
      long start = System.nanoTime();
      if (scanned.end == null) {
        changed += count(scanned.root, retry.until(scanned.scan::finishNamed));
      } else if (scanned.end == FolderWalk.End.FINISHED) {
        changed +=
            count(
                scanned.root,
                retry.until(() -> scanned.scan.finish(control.id(), request.acceptMissing())));
      } else if (scanned.end == FolderWalk.End.NO_START && scanned.whole) {
        changed +=
            count(
                scanned.root,
                retry.until(() -> scanned.scan.rootMissing(control.id(), request.acceptMissing())));
      }
      counts.stage(Stage.SCAN).addTime(System.nanoTime() - start);
    }
    return changed;
  }

  private int count(Root root, ScanResult result) {
    counts.moved.add(result.moved());
    counts.known.add(-result.moved());
    counts.vanished.add(result.vanished());
    switch (result.state()) {
      case ONLINE -> {}
      case OFFLINE ->
          tell(
              root.path(),
              "ROOT_OFFLINE",
              "The folder is not there: its files stay in the library as they are.");
      case SUSPECT ->
          tell(
              root.path(),
              "ROOT_SUSPECT",
              "%,d of its files are missing, so nothing was called vanished: mount the disk, or confirm with --accept-missing."
                  .formatted(result.missing()));
    }
    return result.moved() + result.vanished();
  }

  private void tell(Path path, String code, String detail) {
    var problem = new TaskProblem(path.toString(), Stage.SCAN, code, detail);
    counts.problem(problem);
    control.problem(problem);
  }

  /// Compares each listing with the rows and hands on what differs.
  private final class Comparing implements FolderVisitor {
    private final Root root;
    private final RootScan scan;
    private long since = System.nanoTime();

    Comparing(Root root, RootScan scan) {
      this.root = root;
      this.scan = scan;
    }

    @Override
    public boolean folder(
        String relative,
        Path folder,
        List<DiskFile> files,
        List<DiskFile> archives,
        boolean complete)
        throws InterruptedException {
      List<DiskFile> changed = retry.until(() -> scan.compare(relative, files, complete));
      counts.seen.add(files.size());
      counts.known.add(files.size() - changed.size());
      counts.unchanged.add(files.size() - changed.size());
      counts.stage(Stage.SCAN).add(System.nanoTime() - since, Math.max(1, files.size()));
      boolean goOn = !control.stopRequested();
      for (int i = 0; i < changed.size() && goOn; i++) {
        goOn = pipeline.put(new Candidate(folder, changed.get(i))) && !control.stopRequested();
      }
      for (int i = 0; i < archives.size() && goOn; i++) {
        goOn = archive(folder, archives.get(i)) && !control.stopRequested();
      }
      since = System.nanoTime();
      return goOn;
    }

    private boolean archive(Path folder, DiskFile at) throws InterruptedException {
      var candidate = new Candidate(folder, at);
      if (at.rawUri() != null) {
        problem(
            at.path(),
            candidate.path(),
            "ARCHIVE_NAME",
            "The archive's path is no text in the encoding of file names: rename it.");
        return true;
      }
      int unchanged = scan.compareArchive(at, programs);
      if (unchanged >= 0) {
        counts.seen.add(unchanged);
        counts.known.add(unchanged);
        counts.unchanged.add(unchanged);
        return true;
      }
      boolean known = scan.isKnownArchive(at);
      return pipeline.put(
          new ReadItem.Archive(candidate, null, read -> archiveRead(at, read, known)));
    }

    private void archiveRead(DiskFile at, ReadItem.ArchiveRead read, boolean known) {
      ArchiveState state =
          switch (read.summary().end()) {
            case COMPLETE -> ArchiveState.COMPLETE;
            case PARTIAL -> ArchiveState.PARTIAL;
            case NO_TOOL -> ArchiveState.NO_TOOL;
            case INTERRUPTED, STOPPED -> null;
          };
      ArchiveKind kind = ArchiveKind.of(at.name());
      if (state != null && kind != null) {
        var named = new HashSet<ArchiveListing.Named>();
        if (known) {
          read.names()
              .forEach(name -> named.add(new ArchiveListing.Named(name.path(), name.raw())));
        }
        scan.archiveRead(
            new ArchiveListing(at, kind.word(), read.summary().members(), state, named));
      }
    }

    @Override
    public void problem(String relative, Path folder, String code, String detail)
        throws InterruptedException {
      pipeline.put(
          new RowItem.Problem(
              new ProblemReport(
                  root.rootId(),
                  relative,
                  Stage.SCAN.word(),
                  code,
                  Severity.ERROR,
                  folder.toString(),
                  detail,
                  null)));
    }
  }
}
