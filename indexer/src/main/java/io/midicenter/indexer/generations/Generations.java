package io.midicenter.indexer.generations;

import io.midicenter.index.IndexSettings;
import io.midicenter.index.write.CommitData;
import io.midicenter.indexer.feed.DocumentTimes;
import io.midicenter.indexer.feed.FeedLoop;
import io.midicenter.indexer.feed.FeedSource;
import io.midicenter.indexer.feed.IndexIdentity;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexSlot;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The generation that serves, the one being made, and the folders of both.
///
/// *Threads:* leases, [#wake] and [#current] from any thread; what serves is exchanged by one task
/// at a time.
public final class Generations implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private final IndexFolder folder;
  private final GenerationSettings settings;
  private final Loops loops;
  private final NewestGeneration newest;
  private final Serving serving = new Serving();
  private final Exchange exchange;
  private volatile @Nullable IndexIdentity identity;

  private Generations(IndexFolder folder, FeedSource source, GenerationSettings settings) {
    this.folder = folder;
    this.settings = settings;
    this.loops = new Loops(source, settings);
    this.newest = new NewestGeneration(folder, loops);
    this.exchange = new Exchange(folder, loops, serving);
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
    NewestGeneration.Found found = generations.newest.find(null, 0, dirty);
    generations.serving.needsRebuild(found.reason());
    generations.identity = found.identity();
    Generation generation = found.generation();
    if (generation != null) {
      generations.serve(generation);
    }
    return generations;
  }

  /// The database is there at last: the generation that was opened alone goes on, if it is of these
  /// rows, and gives way otherwise.
  public void meet(IndexIdentity rows, FeedPoint point) throws IOException {
    try (var _ = exchange.turn()) {
      identity = rows;
      Generation alone = serving.current();
      CommitData data = alone == null ? null : committed(alone);
      String unfit = data == null ? "it is gone" : OpenedIndex.unfit(data, rows, point.xmax());
      if (alone != null && data != null && unfit == null) {
        serving.needsRebuild(OpenedIndex.older(data));
        alone.loop().start();
        return;
      }
      LOG.warn("The index that served without its database has to be made again: {}", unfit);
      serving.needsRebuild(unfit);
      if (alone != null && serving.withdraw(alone)) {
        exchange.end(alone);
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
    } else if (rebuildReason() == null) {
      serving.needsRebuild("there is no index");
    }
  }

  /// @return false where no generation can serve
  private boolean openNewest(long xmax, boolean dirty) throws IOException {
    NewestGeneration.Found found = newest.find(identity(), xmax, dirty);
    if (found.reason() != null && rebuildReason() == null) {
      serving.needsRebuild(found.reason());
    }
    Generation generation = found.generation();
    if (generation == null) {
      return false;
    }
    generation.loop().start();
    serve(generation);
    return true;
  }

  /// The database is empty, so an empty index is complete.
  private void startEmpty(FeedPoint point) throws IOException {
    String name = folder.create();
    IndexSlot slot = IndexSlot.open(folder.path(name), IndexSettings.LIVE);
    FeedLoop loop = loop(name, slot, 0, true);
    loop.commitEmpty();
    folder.promote(name);
    serving.needsRebuild(null);
    serve(new Generation(name, slot, loop.start()));
    LOG.debug("Index {} begins empty at {}", name, point.xmin());
  }

  private void serve(Generation generation) {
    loops.follow(generation.loop());
    serving.set(generation);
  }

  /// A loop for a generation of this folder; the caller starts it.
  FeedLoop loop(String name, IndexSlot slot, long from, boolean complete) {
    return loops.make(name, slot, identity(), from, complete);
  }

  /// The loops that commits wake.
  Loops loops() {
    return loops;
  }

  /// Takes a damaged generation out of service, for ever, and lets the one before serve where it
  /// can. Nothing happens where another one serves already.
  ///
  /// @return false where no generation serves now
  public boolean withdraw(Generation damaged, FeedPoint point) throws IOException {
    try (var _ = exchange.turn()) {
      return exchange.withdraw(damaged)
          ? openNewest(point.xmax(), true)
          : serving.current() != null;
    }
  }

  /// How one generation takes the place of another.
  Exchange exchange() {
    return exchange;
  }

  /// Searchable documents, 0 where nothing serves.
  long documents() {
    return serving.documents();
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
    return serving.current();
  }

  /// Keeps the index that serves open until the lease is closed; empty where none serves.
  public Optional<IndexLease> lease() {
    return serving.lease();
  }

  /// A transaction that changed `rows` contents is committed.
  public void wake(int rows) {
    loops.wake(rows);
  }

  /// Tells `times` of every document from now on.
  public void observe(DocumentTimes times) {
    loops.observe(times);
  }

  /// Ends [#observe].
  public void unobserve(DocumentTimes times) {
    loops.unobserve(times);
  }

  /// Tells `listener` when files of an index cannot be read while it is written or merged.
  public void onDoubt(Consumer<Throwable> listener) {
    loops.onDoubt(listener);
  }

  /// Why an index has to be made, or null.
  public @Nullable String rebuildReason() {
    return serving.rebuildReason();
  }

  /// Commits and closes: the next start finds everything as it is.
  @Override
  public void close() {
    Generation last = serving.set(null);
    if (last != null) {
      exchange.end(last);
    }
    if (rebuildReason() != null) {
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
