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
import java.util.Set;
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
  private final @Nullable FolderHook hook;
  private final List<Scanned> scans = new ArrayList<>();

  private final boolean programs = ArchiveReader.readsEverything();

  private static final class Scanned {
    final Root root;
    final RootScan scan;

    /// How its walk ended; null where there was none.
    FolderWalk.@Nullable End end;

    Scanned(Root root, RootScan scan) {
      this.root = root;
      this.scan = scan;
    }
  }

  ScanStage(
      ImportPlan plan,
      TaskRequest.Import request,
      ImportCatalog catalog,
      CatalogRetry retry,
      Pipeline pipeline,
      ImportCounts counts,
      TaskControl control,
      @Nullable FolderHook hook) {
    this.plan = plan;
    this.request = request;
    this.catalog = catalog;
    this.retry = retry;
    this.pipeline = pipeline;
    this.counts = counts;
    this.control = control;
    this.hook = hook;
  }

  /// Every scan begins before the first folder is listed: a file that moves from a later root to an
  /// earlier one is new to both.
  @Override
  public void run() throws InterruptedException {
    for (ImportPlan.Area area : plan.areas()) {
      Root root = area.root();
      RootScan scan = retry.until(() -> catalog.scan(root, area.whole(), request.rehash()));
      scans.add(new Scanned(root, scan));
    }
    for (int i = 0; i < plan.areas().size(); i++) {
      Scanned scanned = scans.get(i);
      scanned.end = walk(plan.areas().get(i), scanned);
      if (scanned.end == FolderWalk.End.STOPPED) {
        return;
      }
    }
    for (ImportPlan.File file : plan.files()) {
      single(file);
    }
  }

  /// A folder that is gone is its parent's matter, the root's own is not.
  private FolderWalk.End walk(ImportPlan.Area area, Scanned scanned) throws InterruptedException {
    Root root = area.root();
    var comparing = new Comparing(root, scanned.scan, area.whole() ? null : hook);
    var walk = new FolderWalk(root.rootId(), root.path(), comparing);
    for (String below : area.below()) {
      if (comparing.visited.contains(below)) {
        continue;
      }
      FolderWalk.End end = walk.walk(below);
      if (end == FolderWalk.End.STOPPED || (end == FolderWalk.End.NO_START && below.isEmpty())) {
        return end;
      }
    }
    return FolderWalk.End.FINISHED;
  }

  /// A file or archive named by itself: nothing else of its folder is looked at, and nothing is
  /// gone but members of that archive.
  private void single(ImportPlan.File file) throws InterruptedException {
    Root root = file.root();
    RootScan scan = retry.until(() -> catalog.scan(root, false, request.rehash()));
    var comparing = new Comparing(root, scan, null);
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
        scans.add(new Scanned(root, scan));
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
      } else if (scanned.end == FolderWalk.End.NO_START) {
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
      case ONLINE, REMOVED -> {}
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
    private final @Nullable FolderHook choosing;
    final Set<String> visited = new HashSet<>();
    private long since = System.nanoTime();

    /// @param choosing says where to go; null to go everywhere
    Comparing(Root root, RootScan scan, @Nullable FolderHook choosing) {
      this.root = root;
      this.scan = scan;
      this.choosing = choosing;
    }

    @Override
    public void entering(String relative, Path folder) {
      if (hook != null) {
        visited.add(relative);
        hook.entering(root, relative, folder);
      }
    }

    @Override
    public boolean descends(String relative) {
      if (choosing == null || (choosing.isNew(root, relative) && !visited.contains(relative))) {
        return true;
      }
      scan.standing(relative);
      return false;
    }

    /// True for a file that is still being written: it is left for later.
    private boolean isUnsettled(DiskFile file, String folder) {
      if (hook == null) {
        return false;
      }
      long age = System.currentTimeMillis() * 1_000_000 - file.modifiedNanos();
      boolean is = age >= 0 && age < hook.quiet().toNanos();
      if (is) {
        hook.unsettled(root, folder);
      }
      return is;
    }

    @Override
    public boolean folder(
        String relative,
        Path folder,
        List<DiskFile> files,
        List<DiskFile> archives,
        boolean complete)
        throws InterruptedException {
      List<DiskFile> changed =
          new ArrayList<>(retry.until(() -> scan.compare(relative, files, complete)));
      changed.removeIf(file -> isUnsettled(file, relative));
      counts.seen.add(files.size());
      counts.known.add(files.size() - changed.size());
      counts.unchanged.add(files.size() - changed.size());
      counts.stage(Stage.SCAN).add(System.nanoTime() - since, Math.max(1, files.size()));
      boolean goOn = !control.stopRequested();
      for (int i = 0; i < changed.size() && goOn; i++) {
        goOn = pipeline.put(new Candidate(folder, changed.get(i))) && !control.stopRequested();
      }
      for (int i = 0; i < archives.size() && goOn; i++) {
        goOn = archive(relative, folder, archives.get(i)) && !control.stopRequested();
      }
      since = System.nanoTime();
      return goOn;
    }

    private boolean archive(String relative, Path folder, DiskFile at) throws InterruptedException {
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
      if (isUnsettled(at, relative)) {
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
