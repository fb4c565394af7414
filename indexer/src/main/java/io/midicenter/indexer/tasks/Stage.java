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

  /// @throws IllegalArgumentException if `word` names no stage
  public static Stage of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// The word in JSON and in `file_problem`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
