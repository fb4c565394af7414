package io.midicenter.indexer.generations;

import io.midicenter.index.IndexSettings;
import io.midicenter.index.write.CommitData;
import io.midicenter.indexer.feed.DocumentTimes;
import io.midicenter.indexer.feed.FeedLoop;
import io.midicenter.indexer.feed.FeedSource;
import io.midicenter.indexer.feed.IndexIdentity;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexSlot;
import io.midicenter.indexer.tasks.TaskFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The generation that serves, the one being made, and the folders of both.
///
/// *Threads:* leases, [#wake] and [#current] from any thread; [#adopt] from the one rebuild that
/// runs.
public final class Generations implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private final IndexFolder folder;
  private final FeedSource source;
  private final GenerationSettings settings;
  private final AtomicReference<@Nullable Generation> current = new AtomicReference<>();
  private final List<FeedLoop> loops = new CopyOnWriteArrayList<>();
  private final List<DocumentTimes> observers = new CopyOnWriteArrayList<>();
  private final ReentrantLock changing = new ReentrantLock();
  private volatile @Nullable IndexIdentity identity;
  private volatile @Nullable String rebuildReason;

  private Generations(IndexFolder folder, FeedSource source, GenerationSettings settings) {
    this.folder = folder;
    this.source = source;
    this.settings = settings;
  }

  /// Opens the newest generation that can serve, and makes an empty first one for an empty library.
  /// Where none can serve, [#rebuildReason] says why, and nothing serves until a rebuild is done.
  public static Generations open(
      IndexFolder folder,
      FeedSource source,
      IndexIdentity identity,
      FeedPoint point,
      GenerationSettings settings)
      throws IOException {
    var generations = new Generations(folder, source, settings);
    generations.identity = identity;
    boolean dirty = folder.isDirty();
    folder.markDirty();
    generations.start(point, dirty);
    return generations;
  }

  /// Opens the newest readable generation while the database is away: it serves as it is until
  /// [#meet]. [#current] is null where there is none.
  public static Generations openAlone(
      IndexFolder folder, FeedSource source, GenerationSettings settings) throws IOException {
    var generations = new Generations(folder, source, settings);
    boolean dirty = folder.isDirty();
    folder.markDirty();
    for (String name : generations.candidates()) {
      OpenedIndex opened = OpenedIndex.believe(folder.path(name), dirty);
      IndexSlot slot = opened.slot();
      CommitData data = opened.data();
      if (slot != null && data != null) {
        generations.identity = IndexIdentity.of(data);
        FeedLoop loop = generations.loop(name, slot, data.watermark(), true);
        generations.serve(new Generation(name, slot, loop));
        return generations;
      }
      LOG.warn("Index {} cannot serve without its database: {}", name, opened.reason());
      generations.rebuildReason = opened.reason();
    }
    return generations;
  }

  /// The database is there at last: the generation that was opened alone goes on, if it is of these
  /// rows, and gives way otherwise.
  public void meet(IndexIdentity rows, FeedPoint point) throws IOException {
    try (var _ = turn()) {
      identity = rows;
      Generation serving = current.get();
      CommitData data = serving == null ? null : committed(serving);
      String unfit = data == null ? "it is gone" : OpenedIndex.unfit(data, rows, point.xmax());
      if (serving != null && data != null && unfit == null) {
        rebuildReason = OpenedIndex.older(data);
        serving.loop().start();
        return;
      }
      LOG.warn("The index that served without its database has to be made again: {}", unfit);
      rebuildReason = unfit;
      if (serving != null && current.compareAndSet(serving, null)) {
        loops.remove(serving.loop());
        serving.close();
      }
      start(point, false);
    }
  }

  private static @Nullable CommitData committed(Generation generation) throws IOException {
    try (IndexLease lease = generation.slot().lease()) {
      return lease.index().committed().orElse(null);
    }
  }

  private void start(FeedPoint point, boolean dirty) throws IOException {
    if (openNewest(point.xmax(), dirty)) {
      return;
    }
    if (point.contents() == 0) {
      startEmpty(point);
    } else if (rebuildReason == null) {
      rebuildReason = "there is no index";
    }
  }

  /// @return false where no generation can serve
  private boolean openNewest(long xmax, boolean dirty) throws IOException {
    for (String name : candidates()) {
      OpenedIndex opened = OpenedIndex.open(folder.path(name), identity(), xmax, dirty);
      IndexSlot slot = opened.slot();
      CommitData data = opened.data();
      if (opened.reason() != null) {
        LOG.warn("Index {} has to be made again: {}", name, opened.reason());
        rebuildReason = rebuildReason == null ? opened.reason() : rebuildReason;
      }
      if (slot != null && data != null) {
        serve(new Generation(name, slot, loop(name, slot, data.watermark(), true).start()));
        return true;
      }
    }
    return false;
  }

  private List<String> candidates() throws IOException {
    List<String> complete = folder.complete();
    var candidates = new ArrayList<String>();
    folder.current().filter(complete::contains).ifPresent(candidates::add);
    for (String name : complete) {
      if (!candidates.contains(name)) {
        candidates.add(name);
      }
    }
    folder.clean(candidates);
    return candidates;
  }

  /// The database is empty, so an empty index is complete.
  private void startEmpty(FeedPoint point) throws IOException {
    String name = folder.create();
    IndexSlot slot = IndexSlot.open(folder.path(name), IndexSettings.LIVE);
    FeedLoop loop = loop(name, slot, 0, true);
    loop.commitEmpty();
    folder.promote(name);
    rebuildReason = null;
    serve(new Generation(name, slot, loop.start()));
    LOG.debug("Index {} begins empty at {}", name, point.xmin());
  }

  private void serve(Generation generation) {
    loops.add(generation.loop());
    current.set(generation);
  }

  /// A loop for a generation of this folder; the caller starts it.
  FeedLoop loop(String name, IndexSlot slot, long from, boolean complete) {
    return new FeedLoop(
        slot,
        source,
        identity(),
        Generation.number(name),
        from,
        complete,
        settings.pace(),
        settings.threads(),
        this::tell);
  }

  /// From now on commits wake this loop too.
  void follow(FeedLoop loop) {
    loops.add(loop);
  }

  /// Commits do not wake it any more.
  void unfollow(FeedLoop loop) {
    loops.remove(loop);
  }

  /// Lets a new generation serve. The one before stays on disk, older ones are deleted.
  void adopt(Generation next) throws IOException {
    next.loop().markComplete();
    folder.promote(next.name());
    Generation before = current.getAndSet(next);
    rebuildReason = null;
    var keep = new ArrayList<>(List.of(next.name()));
    if (before != null) {
      loops.remove(before.loop());
      before.close();
      keep.add(before.name());
    }
    folder.clean(keep);
    LOG.info("Index {} serves", next.name());
  }

  /// Takes a damaged generation out of service, for ever, and lets the one before serve where it
  /// can. Nothing happens where another one serves already.
  ///
  /// @return false where no generation serves now
  public boolean withdraw(Generation damaged, FeedPoint point) throws IOException {
    try (var _ = turn()) {
      if (!current.compareAndSet(damaged, null)) {
        return current.get() != null;
      }
      rebuildReason = "an index file is damaged";
      loops.remove(damaged.loop());
      damaged.close();
      folder.spoil(damaged.name());
      LOG.error("Index {} is damaged and serves no longer", damaged.name());
      return openNewest(point.xmax(), true);
    }
  }

  /// Waits for no one.
  ///
  /// @throws TaskFailure if another task changes which generation serves
  Turn turn() {
    if (!changing.tryLock()) {
      throw new TaskFailure(
          "INDEX_BUSY", "The index is being made again or exchanged: start again when it is done.");
    }
    return changing::unlock;
  }

  /// The newest complete generation that does not serve.
  Optional<String> other() throws IOException {
    Generation serving = current.get();
    for (String name : folder.complete()) {
      if (serving == null || !name.equals(serving.name())) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /// Searchable documents, 0 where nothing serves.
  long documents() {
    try (IndexLease lease = lease().orElse(null)) {
      return lease == null ? 0 : lease.index().documentCount();
    } catch (IOException e) {
      LOG.warn("The documents cannot be counted: {}", e.toString());
      return 0;
    }
  }

  IndexFolder folder() {
    return folder;
  }

  IndexIdentity identity() {
    return Objects.requireNonNull(identity, "no index is open, and no database");
  }

  public GenerationSettings settings() {
    return settings;
  }

  /// The generation that serves, or null.
  public @Nullable Generation current() {
    return current.get();
  }

  /// Keeps the index that serves open until the lease is closed; empty where none serves.
  public Optional<IndexLease> lease() {
    while (true) {
      Generation serving = current.get();
      if (serving == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(serving.slot().lease());
      } catch (IllegalStateException e) {
        if (serving.equals(current.get())) {
          return Optional.empty();
        }
      }
    }
  }

  /// A transaction that changed `rows` contents is committed.
  public void wake(int rows) {
    for (FeedLoop loop : loops) {
      loop.wake(rows);
    }
  }

  /// Tells `times` of every document from now on.
  public void observe(DocumentTimes times) {
    observers.add(times);
  }

  /// Ends [#observe].
  public void unobserve(DocumentTimes times) {
    observers.remove(times);
  }

  private void tell(long nanos) {
    for (DocumentTimes observer : observers) {
      observer.document(nanos);
    }
  }

  /// Why an index has to be made, or null.
  public @Nullable String rebuildReason() {
    return rebuildReason;
  }

  /// Commits and closes: the next start finds everything as it is.
  @Override
  public void close() {
    Generation serving = current.getAndSet(null);
    if (serving != null) {
      loops.remove(serving.loop());
      serving.close();
    }
    if (rebuildReason != null) {
      // a generation that may be damaged is looked at again
      return;
    }
    try {
      folder.markClean();
    } catch (IOException e) {
      LOG.warn("The next start will check the index files: {}", e.toString());
    }
  }
}
