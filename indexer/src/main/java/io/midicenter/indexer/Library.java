package io.midicenter.indexer;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.catalog.embedded.LibraryLock;
import io.midicenter.catalog.embedded.ServerAbsentException;
import io.midicenter.catalog.library.LibraryMeta;
import io.midicenter.indexer.feed.FeedSource;
import io.midicenter.indexer.feed.FeedStatus;
import io.midicenter.indexer.feed.IndexIdentity;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.generations.Generation;
import io.midicenter.indexer.generations.Generations;
import io.midicenter.indexer.generations.IndexFolder;
import io.midicenter.indexer.pipeline.ReanalysisRun;
import io.midicenter.indexer.tasks.TaskConflict;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskKind;
import io.midicenter.indexer.tasks.TaskProgress;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.indexer.tasks.Tasks;
import io.midicenter.indexer.watch.FolderWatch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One library: its database, its index, and the work that keeps them equal. The door of this
/// module.
///
/// *Threads:* every method from any thread; none waits for a search or an import, except where it
/// says so. *Errors:* [#open] throws [EnvironmentException] with one sentence for people, and
/// leaves nothing open then.
///
/// ```java
/// try (Library library = Library.open(LibraryConfig.standard(home))) {
///   TaskView task = library.tasks().start(TaskRequest.Import.of(Path.of("/music/Loops")));
///   library.tasks().await(task.id());
///   try (IndexLease lease = library.lease().orElseThrow()) {
///     SearchResult result = lease.index().search(request);
///   }
/// }
/// ```
public final class Library implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Library.class);

  /// Comparisons among which the last one that ended is looked for.
  private static final int LOOKED_BACK = 20;

  private static final Duration DOUBTED_AGAIN = Duration.ofMinutes(1);

  private final LibraryConfig config;
  private final Deque<AutoCloseable> open;
  private final Catalog catalog;
  private final CatalogRows rows;
  private final Generations generations;
  private final Imports imports;
  private final Tasks tasks;
  private final LibraryRoots roots;
  private final CatalogLink link;
  private final IndexWork indexWork;
  private @Nullable ServerAbsentException absence;
  private volatile long lastLeaseNanos = System.nanoTime();

  private Library(LibraryConfig config, Deque<AutoCloseable> open, boolean alone)
      throws IOException {
    this.config = config;
    this.open = open;
    open.push(LibraryLock.acquire(config.home(), config.holder()));
    Database database = Database.absent(config.database());
    open.push(database);
    this.catalog = Catalog.unread(database);
    this.rows = new CatalogRows(catalog);
    this.link = new CatalogLink(database, catalog, config.holder());
    open.push(link);
    boolean connected = connect(alone);
    this.generations = generations(connected);
    open.push(generations);
    link.watchOver(this::catalogIsDown);
    this.indexWork = new IndexWork(catalog.verify(), rows, generations);
    this.imports =
        new Imports(config, catalog, () -> new GenerationIndex(generations, catalog.factsCache()));
    this.tasks =
        new Tasks(
            Map.of(
                TaskKind.IMPORT,
                    (request, control) -> imports.run((TaskRequest.Import) request, control),
                TaskKind.REBUILD, (_, control) -> indexWork.rebuild(control),
                TaskKind.ROLLBACK, (_, control) -> indexWork.rollback(control),
                TaskKind.REANALYZE, (_, control) -> reanalyze(control),
                TaskKind.VERIFY,
                    (request, control) -> verify((TaskRequest.Verify) request, control)),
            new JobStore(catalog.jobs(), link));
    open.push(tasks);
    var watch = new FolderWatch(config.watch(), imports, catalog.roots()::all);
    open.push(watch);
    open.push(link::stop);
    this.roots = new LibraryRoots(catalog, imports, watch, this::changed, link);
    link.whenWhole(this::goOn);
    if (connected) {
      link.begin();
    } else {
      requireAnIndex();
      link.keepTrying(() -> generations.meet(identity(catalog.meta()), rows));
    }
  }

  /// @return false where no database answers and none is needed yet
  private boolean connect(boolean alone) {
    try {
      link.connect();
      return true;
    } catch (ServerAbsentException e) {
      if (!alone) {
        throw e;
      }
      LOG.warn("The database is away, searches go on without it: {}", e.getMessage());
      absence = e;
      return false;
    }
  }

  private Generations generations(boolean connected) throws IOException {
    IndexFolder folder = IndexFolder.open(config.home().resolve("index"));
    FeedSource feed = FeedSource.of(catalog.feed());
    return connected
        ? Generations.open(folder, feed, identity(catalog.meta()), rows, config.generations())
        : Generations.openAlone(folder, feed, config.generations());
  }

  private void requireAnIndex() {
    ServerAbsentException cause = absence;
    if (cause != null && generations.current() == null) {
      throw cause;
    }
  }

  /// What waits for the rows: the diary of comparisons, and an index that has to be made.
  private void goOn() {
    indexWork.remember(tasks.list(TaskKind.VERIFY, TaskState.SUCCEEDED, null, LOOKED_BACK));
    String reason = generations.rebuildReason();
    if (reason != null) {
      LOG.info("The index is made again: {}", reason);
      tasks.start(new TaskRequest.Rebuild());
    }
  }

  /// Locks the home, starts or finds the database, opens the index. Where the index has to be made
  /// again, that has begun when this returns.
  public static Library open(LibraryConfig config) {
    return open(config, false);
  }

  /// [#open], but where no database answers and an index can be read, that index is served until
  /// one does: [#absence] says why, [#status] that it is so.
  public static Library openToServe(LibraryConfig config) {
    return open(config, true);
  }

  private static Library open(LibraryConfig config, boolean alone) {
    var open = new ArrayDeque<AutoCloseable>();
    try {
      return new Library(config, open, alone);
    } catch (IOException e) {
      closeAll(open);
      throw new EnvironmentException(
          "The index in %s cannot be opened: %s. Check the disk and the rights of the folder."
              .formatted(config.home().resolve("index"), e.getMessage()),
          e);
    } catch (RuntimeException e) {
      closeAll(open);
      throw e;
    }
  }

  /// Why the library serves without its database, in a sentence for people; empty once it is whole.
  public Optional<String> absence() {
    ServerAbsentException cause = absence;
    return cause == null || link.isWhole()
        ? Optional.empty()
        : Optional.of(String.valueOf(cause.getMessage()));
  }

  private boolean catalogIsDown() {
    Generation serving = generations.current();
    return serving == null || !link.isWhole()
        ? !catalog.isAvailable()
        : serving.loop().status().catalogDownSince() != null;
  }

  private static IndexIdentity identity(LibraryMeta meta) {
    return new IndexIdentity(
        meta.libraryId().toString(), meta.systemIdentifier(), meta.feedEpoch().toString());
  }

  /// The index that serves, kept open until the lease is closed; empty where none serves (see
  /// [#status()]). Never waits.
  public Optional<IndexLease> lease() {
    lastLeaseNanos = System.nanoTime();
    return generations.lease();
  }

  /// How long nobody has searched.
  Duration unused() {
    return Duration.ofNanos(System.nanoTime() - lastLeaseNanos);
  }

  /// Compares database and index once a day from now on, when nobody searches and no task runs.
  public void keepVerified() {
    open.push(new VerifyClock(this, InstantSource.system()).start());
  }

  /// Reading the index failed: its files are checked, at most once a minute, and an index that is
  /// damaged gives way to the one before and is made again. Returns at once.
  public void doubt(IOException failure) {
    Instant checked = indexWork.lastVerifyAt();
    if (checked != null && checked.isAfter(Instant.now().minus(DOUBTED_AGAIN))) {
      return;
    }
    LOG.warn("The index cannot be read, so its files are checked: {}", failure.toString());
    try {
      tasks.start(new TaskRequest.Verify(false, true));
    } catch (TaskConflict | IllegalStateException | CatalogException e) {
      LOG.debug("The index is checked already, or closed, or its database is away", e);
    }
  }

  public Catalog catalog() {
    return catalog;
  }

  public Tasks tasks() {
    return tasks;
  }

  /// The folders of the library.
  public LibraryRoots roots() {
    return roots;
  }

  /// Says that a transaction outside an import changed `contents` contents, so that the index need
  /// not wait for the next second.
  public void changed(int contents) {
    generations.wake(contents);
  }

  /// Waits until everything committed before this call is searchable.
  ///
  /// @return false if that took longer than `atMost`
  public boolean waitForIndex(Duration atMost) throws InterruptedException {
    Generation serving = generations.current();
    return serving != null && serving.loop().awaitIndexed(atMost);
  }

  /// How everything is; asks neither disk nor database, except where no index serves.
  public LibraryStatus status() {
    Generation serving = generations.current();
    FeedStatus feed = serving == null ? null : serving.loop().status();
    TaskView rebuilding = tasks.running(TaskKind.REBUILD).stream().findFirst().orElse(null);
    long documents = 0;
    long version = 0;
    try (IndexLease lease = generations.lease().orElse(null)) {
      if (lease != null) {
        documents = lease.index().documentCount();
        version = lease.index().state().version();
      }
    } catch (IOException e) {
      LOG.warn("The index does not tell its size: {}", e.toString());
    }
    return new LibraryStatus(
        state(feed, rebuilding, downSince(feed)),
        serving == null ? null : serving.name(),
        documents,
        version,
        feed,
        rebuilding,
        downSince(feed),
        indexWork.lastVerify(),
        indexWork.lastVerifyAt(),
        config.disk().view());
  }

  private @Nullable Instant downSince(@Nullable FeedStatus feed) {
    Instant absent = link.absentSince();
    return absent != null || feed == null ? absent : feed.catalogDownSince();
  }

  private static LibraryStatus.State state(
      @Nullable FeedStatus feed, @Nullable TaskView rebuilding, @Nullable Instant downSince) {
    if (feed == null) {
      return rebuilding == null ? LibraryStatus.State.STARTING : LibraryStatus.State.REBUILDING;
    }
    return downSince != null || feed.indexFailure() != null
        ? LibraryStatus.State.DEGRADED
        : LibraryStatus.State.OK;
  }

  private TaskReport.Reanalyze reanalyze(TaskControl control) throws InterruptedException {
    return new ReanalysisRun(
            catalog.oldContents(),
            new CatalogImport(catalog, config.disk(), control::stopRequested),
            new GenerationIndex(generations, catalog.factsCache()),
            config.imports(),
            control)
        .run();
  }

  private TaskReport.Verify verify(TaskRequest.Verify request, TaskControl control)
      throws IOException, InterruptedException {
    TaskReport.Verify report = indexWork.verify(request, control);
    if (request.repair() && !report.damage().isEmpty() && !control.stopRequested()) {
      indexWork.withdrawVerified();
      control.progress(TaskProgress.of("rebuild", 0, null, 0));
      tasks.await(startRebuild().id());
    }
    return report;
  }

  private TaskView startRebuild() {
    try {
      return tasks.start(new TaskRequest.Rebuild());
    } catch (TaskConflict e) {
      return tasks.get(e.running()).orElseThrow();
    }
  }

  /// Stops tasks, commits the index, closes the database. What was not finished goes on next time.
  @Override
  public void close() {
    closeAll(open);
  }

  private static void closeAll(Deque<AutoCloseable> open) {
    while (!open.isEmpty()) {
      AutoCloseable last = open.pop();
      try {
        last.close();
      } catch (Exception e) {
        LOG.warn("{} did not close cleanly: {}", last.getClass().getSimpleName(), e.toString());
      }
    }
  }
}
