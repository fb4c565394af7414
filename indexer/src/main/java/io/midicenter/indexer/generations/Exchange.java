package io.midicenter.indexer.generations;

import io.midicenter.indexer.tasks.TaskFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts one generation in the place of another. One task at a time, which holds the [#turn()].
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final IndexFolder folder;
  private final Loops loops;
  private final Serving serving;
  private final ReentrantLock changing = new ReentrantLock();

  Exchange(IndexFolder folder, Loops loops, Serving serving) {
    this.folder = folder;
    this.loops = loops;
    this.serving = serving;
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

  /// Lets a new generation serve. The one before stays on disk, older ones are deleted.
  void adopt(Generation next) throws IOException {
    next.loop().markComplete();
    folder.promote(next.name());
    Generation before = serving.set(next);
    serving.needsRebuild(null);
    var keep = new ArrayList<>(List.of(next.name()));
    if (before != null) {
      end(before);
      keep.add(before.name());
    }
    folder.clean(keep);
    LOG.info("Index {} serves", next.name());
  }

  /// Takes a damaged generation out of service, for ever.
  ///
  /// @return false where another one serves already
  boolean withdraw(Generation damaged) throws IOException {
    if (!serving.withdraw(damaged)) {
      return false;
    }
    serving.needsRebuild("an index file is damaged");
    end(damaged);
    folder.spoil(damaged.name());
    LOG.error("Index {} is damaged and serves no longer", damaged.name());
    return true;
  }

  /// Ends the loop of a generation that does not serve any more, with a commit, and closes it.
  void end(Generation generation) {
    loops.unfollow(generation.loop());
    generation.close();
  }

  /// The newest complete generation that does not serve.
  Optional<String> other() throws IOException {
    Generation now = serving.current();
    for (String name : folder.complete()) {
      if (now == null || !name.equals(now.name())) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
