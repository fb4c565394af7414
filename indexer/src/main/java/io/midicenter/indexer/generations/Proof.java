package io.midicenter.indexer.generations;

import io.midicenter.indexer.tasks.TaskControl;
import java.io.IOException;

/// Compares a generation with the rows before it serves.
@FunctionalInterface
public interface Proof {
  /// @return true where every id and version agrees
  boolean holds(Generation generation, TaskControl control)
      throws IOException, InterruptedException;
}
