package io.midicenter.indexer.generations;

import io.midicenter.indexer.feed.DocumentTimes;
import io.midicenter.indexer.feed.FeedLoop;
import io.midicenter.indexer.feed.FeedSource;
import io.midicenter.indexer.feed.IndexIdentity;
import io.midicenter.indexer.feed.IndexSlot;
import io.midicenter.indexer.feed.LoopSettings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The feed loops of the generations of one library: makes them, wakes those that follow, and
/// passes on what they tell. Safe for all threads.
final class Loops {
  private final FeedSource source;
  private final GenerationSettings settings;
  private final List<FeedLoop> following = new CopyOnWriteArrayList<>();
  private final List<DocumentTimes> observers = new CopyOnWriteArrayList<>();
  private volatile Consumer<Throwable> doubts = _ -> {};

  Loops(FeedSource source, GenerationSettings settings) {
    this.source = source;
    this.settings = settings;
  }

  /// A loop for a generation; the caller starts it.
  FeedLoop make(String name, IndexSlot slot, IndexIdentity identity, long from, boolean complete) {
    return new FeedLoop(
        slot,
        source,
        identity,
        Generation.number(name),
        from,
        complete,
        LoopSettings.of(
            settings.pace(), settings.threads(), this::tell, damage -> doubts.accept(damage)));
  }

  /// From now on commits wake this loop too.
  void follow(FeedLoop loop) {
    following.add(loop);
  }

  /// Commits do not wake it any more.
  void unfollow(FeedLoop loop) {
    following.remove(loop);
  }

  void wake(int rows) {
    for (FeedLoop loop : following) {
      loop.wake(rows);
    }
  }

  void observe(DocumentTimes times) {
    observers.add(times);
  }

  void unobserve(DocumentTimes times) {
    observers.remove(times);
  }

  void onDoubt(Consumer<Throwable> listener) {
    doubts = listener;
  }

  private void tell(long nanos) {
    for (DocumentTimes observer : observers) {
      observer.document(nanos);
    }
  }
}
