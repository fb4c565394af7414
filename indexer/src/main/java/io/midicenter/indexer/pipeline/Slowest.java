package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Bytes;
import io.midicenter.indexer.tasks.SlowFile;
import io.midicenter.indexer.tasks.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The 20 slowest files of a run. Safe for all threads; a file that is not slow costs one read.
final class Slowest {
  private static final int KEPT = 20;

  private final PriorityQueue<SlowFile> fastestFirst =
      new PriorityQueue<>(Comparator.comparingDouble(SlowFile::ms));
  private volatile long leastNanos;

  void offer(long nanos, Stage stage, Bytes hash, String path) {
    if (nanos > leastNanos) {
      add(new SlowFile(hash.hex(), path, stage, nanos / 1e6));
    }
  }

  private synchronized void add(SlowFile file) {
    fastestFirst.add(file);
    if (fastestFirst.size() > KEPT) {
      fastestFirst.remove();
      leastNanos = (long) (fastestFirst.element().ms() * 1e6);
    }
  }

  synchronized List<SlowFile> list() {
    var slowestFirst = new ArrayList<>(fastestFirst);
    slowestFirst.sort(Comparator.comparingDouble(SlowFile::ms).reversed());
    return List.copyOf(slowestFirst);
  }
}
