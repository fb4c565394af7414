package io.midicenter.bench.full;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.midicenter.indexer.tasks.TaskView;

/// When an import reached which number of files: at 10,000, 20,000, … up to 100,000, then every
/// 100,000. One thread.
final class Growth {
  private static final long FIRST = 10_000;
  private static final long LATER = 100_000;

  private final ArrayNode points = Results.object().putArray("points");
  private long next = FIRST;

  /// @param seconds since the import began
  void look(TaskView task, double seconds, long heapBytes) {
    long done = task.progress().done();
    if (done >= next) {
      points.addObject().put("files", done).put("seconds", seconds).put("heapMb", heapBytes >> 20);
      while (next <= done) {
        next += next < LATER ? FIRST : LATER;
      }
    }
  }

  ArrayNode points() {
    return points;
  }
}
