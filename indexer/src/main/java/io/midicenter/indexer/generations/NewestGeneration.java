package io.midicenter.indexer.generations;

import io.midicenter.index.write.CommitData;
import io.midicenter.indexer.feed.IndexIdentity;
import io.midicenter.indexer.feed.IndexSlot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the generation on disk that can serve: the one pointed to, else the newest complete one.
/// For one thread.
final class NewestGeneration {
  private static final Logger LOG = LoggerFactory.getLogger(NewestGeneration.class);

  private final IndexFolder folder;
  private final Loops loops;

  NewestGeneration(IndexFolder folder, Loops loops) {
    this.folder = folder;
    this.loops = loops;
  }

  /// @param generation open, its loop not started; null where none can serve
  /// @param identity of the rows that it holds; null with it
  /// @param reason why an index has to be made, or null
  record Found(
      @Nullable Generation generation, @Nullable IndexIdentity identity, @Nullable String reason) {}

  /// Deletes what is not complete on the way.
  ///
  /// @param rows whose index it must be; null = whosever rows it holds
  /// @param xmax no transaction of the database is as high
  /// @param check reads the checksums first
  Found find(@Nullable IndexIdentity rows, long xmax, boolean check) throws IOException {
    String reason = null;
    for (String name : candidates()) {
      OpenedIndex opened = OpenedIndex.open(folder.path(name), rows, xmax, check);
      IndexSlot slot = opened.slot();
      CommitData data = opened.data();
      if (opened.reason() != null) {
        LOG.warn("Index {} has to be made again: {}", name, opened.reason());
        reason = reason == null ? opened.reason() : reason;
      }
      if (slot != null && data != null) {
        IndexIdentity identity = rows == null ? IndexIdentity.of(data) : rows;
        var loop = loops.make(name, slot, identity, data.watermark(), true);
        return new Found(new Generation(name, slot, loop), identity, reason);
      }
    }
    return new Found(null, null, reason);
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
}
