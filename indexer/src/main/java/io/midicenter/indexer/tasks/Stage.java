package io.midicenter.indexer.tasks;

import java.util.Locale;

/// The steps a file takes, in order.
public enum Stage {
  SCAN,
  READ,
  HASH,
  ANALYZE,
  ROWS,
  INDEX;

  /// The word in JSON and in `file_problem`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
