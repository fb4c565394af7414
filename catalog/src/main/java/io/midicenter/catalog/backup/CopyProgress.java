package io.midicenter.catalog.backup;

/// Hears how far a copy is; called often, from the thread that copies.
public interface CopyProgress {
  /// @param phase what is done with it, one word
  /// @param rows rows done in this phase, over all tables
  /// @param total rows of this phase; 0 while unknown
  void at(String phase, String table, long rows, long total);
}
