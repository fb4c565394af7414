package io.midicenter.indexer;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.embedded.EnvironmentException;
import io.midicenter.catalog.embedded.LibraryLock;
import io.midicenter.catalog.embedded.ServerAbsentException;
import io.midicenter.catalog.library.LibraryMeta;
import io.midicenter.indexer.feed.FeedSource;
import io.midicenter.indexer.feed.IndexIdentity;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.generations.Generation;
import io.midicenter.indexer.generations.Generations;
import io.midicenter.indexer.generations.IndexFolder;
import io.midicenter.indexer.tasks.Tasks;
import io.midicenter.indexer.watch.FolderWatch;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
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

  private final LibraryConfig config;
  private final Deque<AutoCloseable> open;
  private final Catalog catalog;
  private final CatalogRows rows;
  private final Generations generations;
  private final Tasks tasks;
  private final LibraryRoots roots;
  private final CatalogLink link;
  private final LibraryHealth health;
  private final IndexCare care;
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
    var indexWork = new IndexWork(catalog.verify(), rows, generations, config.disk());
    this.health = new LibraryHealth(catalog, link, generations, indexWork, config.disk());
    link.watchOver(health::catalogIsDown);
    this.care = new IndexCare(generations, indexWork, this::tasks);
    generations.onDoubt(care::doubt);
    var imports =
        new Imports(config, catalog, () -> new GenerationIndex(generations, catalog.factsCache()));
    this.tasks =
        new Tasks(
            new LibraryTasks(config, catalog, generations, indexWork, care, imports, this::roots)
                .works(),
            new JobStore(catalog.jobs(), link));
    open.push(tasks);
    var watch = new FolderWatch(config.watch(), imports, catalog.roots()::all);
    open.push(watch);
    open.push(link::stop);
    this.roots = new LibraryRoots(catalog, imports, watch, this::changed, link);
    link.whenWhole(care::begin);
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
    care.doubt(failure);
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
    return health.status(tasks);
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
