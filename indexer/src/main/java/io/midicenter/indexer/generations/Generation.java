package io.midicenter.indexer.generations;

import io.midicenter.indexer.feed.FeedLoop;
import io.midicenter.indexer.feed.IndexSlot;

/// An open index folder with the loop that keeps it up to date.
///
/// @param name `gen-000042`
public record Generation(String name, IndexSlot slot, FeedLoop loop) {
  static int number(String name) {
    return Integer.parseInt(name.substring("gen-".length()));
  }

  /// Ends the loop with a commit; requests that hold a lease finish undisturbed.
  void close() {
    loop.close();
    slot.close();
  }
}
