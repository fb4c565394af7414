package io.midicenter.indexer.tasks;

import java.util.Locale;

/// The kinds of long work. At most one task of a kind runs at a time.
public enum TaskKind {
  IMPORT,
  REBUILD,
  ROLLBACK,
  VERIFY,
  REANALYZE,
  NEAR,
  REMOVE;

  /// The word in JSON and in the `job` table.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
