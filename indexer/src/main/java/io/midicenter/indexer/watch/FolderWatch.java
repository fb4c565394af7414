package io.midicenter.indexer.watch;

import io.midicenter.catalog.library.Root;
import io.midicenter.indexer.pipeline.ChangedFolders;
import io.midicenter.indexer.pipeline.FolderHook;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.watch.FolderKeys.Place;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps watched roots as they are on the disk.
///
/// One thread hears which folders changed, another imports them. Each folder is entered before it
/// is listed, so nothing falls between. Where the system tells not everything, because it allows no
/// more watched folders or because the disk is on the network, the root is looked through every now
/// and then instead.
///
/// *Threads:* every method from any thread; none waits for an import but [#close].
public final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final WatchSettings settings;
  private final WatchImport imports;
  private final Supplier<List<Root>> roots;
  private final Map<Integer, WatchedRoot> watched = new ConcurrentHashMap<>();
  private final DueFolders due = new DueFolders();
  private final @Nullable WatchService service;
  private final FolderKeys keys;
  private final String noEvents;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closing;

  /// @param roots as the catalog has them now
  public FolderWatch(WatchSettings settings, WatchImport imports, Supplier<List<Root>> roots) {
    this.settings = settings;
    this.imports = imports;
    this.roots = roots;
    WatchService opened = null;
    String fault = "";
    try {
      opened = FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      fault = WatchLimits.noService(e, settings.scanEvery());
      LOG.warn("{}", fault);
    }
    this.service = opened;
    this.noEvents = fault;
    this.keys = new FolderKeys(settings.mostFolders());
  }

  /// Watches a root from now on, beginning with a look through all of it.
  public void add(Root root) {
    var added = new WatchedRoot(root);
    if (service == null) {
      added.scanBecause(noEvents);
    } else {
      String remote = WatchLimits.remote(root.path(), settings.scanEvery());
      if (remote != null) {
        LOG.warn("{}", remote);
        added.scanBecause(remote);
      }
    }
    if (watched.putIfAbsent(root.rootId(), added) == null) {
      due.add(new Place(root.rootId(), ""), Duration.ZERO);
      start();
    }
  }

  /// Watches a root no longer.
  public void remove(int rootId) {
    if (watched.remove(rootId) != null) {
      due.forget(rootId);
      keys.drop(new Place(rootId, ""));
    }
  }

  public boolean isWatching(int rootId) {
    return watched.containsKey(rootId);
  }

  /// How a root is being watched; null if it is not.
  public @Nullable WatchView view(int rootId) {
    WatchedRoot root = watched.get(rootId);
    return root == null ? null : root.view(keys.count(rootId));
  }

  private synchronized void start() {
    if (threads.isEmpty() && !closing) {
      if (service != null) {
        threads.add(Thread.ofPlatform().daemon().name("watch-events").start(this::hear));
      }
      threads.add(Thread.ofPlatform().daemon().name("watch-import").start(this::work));
    }
  }

  private void hear() {
    WatchService from = service;
    try {
      while (from != null && !closing) {
        hear(from.take());
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      LOG.debug("The watch has ended", e);
    }
  }

  private void hear(WatchKey key) {
    List<WatchEvent<?>> events = key.pollEvents();
    Place place = keys.of(key);
    for (WatchEvent<?> event : events) {
      if (place != null) {
        if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
          keys.dropBelow(place);
        } else if (event.kind().equals(StandardWatchEventKinds.ENTRY_DELETE)
            && event.context() instanceof Path name) {
          keys.drop(place.child(name.toString()));
        }
      }
    }
    if (place != null && !events.isEmpty()) {
      due.add(place, settings.gather());
    }
    if (!key.reset()) {
      keys.gone(key);
    }
  }

  private void work() {
    try {
      while (!closing) {
        List<Place> places = due.take(LOOK);
        if (closing) {
          return;
        }
        watched.values().forEach(this::look);
        if (!places.isEmpty()) {
          bringIn(places);
        }
      }
    } catch (InterruptedException e) {
      LOG.warn("The watch was interrupted and has ended");
    }
  }

  /// Whether a root came, went, or has to be looked through again.
  private void look(WatchedRoot root) {
    boolean changed = root.hasChangedFolder();
    if (changed) {
      keys.drop(new Place(root.root.rootId(), ""));
    }
    if (changed || root.isScanDue(settings.scanEvery())) {
      root.wholeIsDue();
      due.add(new Place(root.root.rootId(), ""), Duration.ZERO);
    }
  }

  private void bringIn(List<Place> places) throws InterruptedException {
    var changed = new ArrayList<ChangedFolders>();
    var byRoot = new TreeMap<Integer, TreeSet<String>>();
    places.forEach(
        place -> byRoot.computeIfAbsent(place.rootId(), _ -> new TreeSet<>()).add(place.folder()));
    for (Root now : roots.get()) {
      TreeSet<String> folders = byRoot.get(now.rootId());
      WatchedRoot root = watched.get(now.rootId());
      if (folders != null && root != null) {
        boolean whole = root.takeWhole();
        changed.add(new ChangedFolders(now, whole ? List.of("") : List.copyOf(folders), whole));
      }
    }
    if (!changed.isEmpty()) {
      settle(changed, run(changed));
    }
  }

  private TaskReport.@Nullable Import run(List<ChangedFolders> changed)
      throws InterruptedException {
    try {
      return imports.run(changed, new Hook(), () -> closing);
    } catch (RuntimeException e) {
      LOG.warn("What changed in watched folders waits: {}", e.toString());
      return null;
    }
  }

  private void settle(List<ChangedFolders> changed, TaskReport.@Nullable Import report) {
    if (report != null && report.added() + report.moved() + report.vanished() > 0) {
      LOG.info(
          "Watched folders: {} new, {} moved, {} vanished, {} with problems",
          report.added(),
          report.moved(),
          report.vanished(),
          report.failed());
    }
    for (ChangedFolders one : changed) {
      WatchedRoot root = watched.get(one.root().rootId());
      if (root == null) {
        keys.drop(new Place(one.root().rootId(), ""));
      } else if (report == null) {
        if (one.whole()) {
          root.wholeIsDue();
        }
        one.folders().forEach(folder -> due.add(new Place(root.root.rootId(), folder), AGAIN));
      } else {
        root.done(one.whole(), report);
      }
    }
  }

  /// Enters folders while the import walks through them.
  private final class Hook implements FolderHook {
    @Override
    public void entering(Root root, String folder, Path path) {
      WatchedRoot of = watched.get(root.rootId());
      WatchService to = service;
      if (of == null || to == null || of.isFull()) {
        return;
      }
      try {
        keys.register(new Place(root.rootId(), folder), path, to);
      } catch (IOException e) {
        String why =
            WatchLimits.full(root.path(), e, keys.count(root.rootId()), settings.scanEvery());
        LOG.warn("{}", why);
        of.full(why);
      }
    }

    @Override
    public boolean isNew(Root root, String folder) {
      WatchedRoot of = watched.get(root.rootId());
      return of != null
          && service != null
          && !of.isFull()
          && !keys.has(new Place(root.rootId(), folder));
    }

    @Override
    public void unsettled(Root root, String folder) {
      due.add(new Place(root.rootId(), folder), settings.quiet());
    }

    @Override
    public Duration quiet() {
      return settings.quiet();
    }
  }

  /// Ends both threads; a running import stops at its next batch.
  @Override
  public void close() {
    closing = true;
    due.close();
    WatchService open = service;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.warn("The watch does not close cleanly: {}", e.toString());
      }
    }
    List<Thread> ending;
    synchronized (this) {
      ending = List.copyOf(threads);
    }
    for (Thread thread : ending) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        LOG.warn("Closing did not wait for the watch: the thread that closes was interrupted");
        return;
      }
    }
  }
}
