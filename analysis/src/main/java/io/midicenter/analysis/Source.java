package io.midicenter.analysis;

/// Where a derived value comes from. The same four words stand in SQL codes, index, JSON and page.
public enum Source {
  /// An event in the file says so.
  DECLARED,
  /// Computed from the notes.
  ESTIMATED,
  /// Words of the file's name or its folders.
  FILENAME,
  /// Unknown: the value is absent and its confidence 0.
  NONE;

  /// The word people see: `declared`, `estimated`, `filename`, `none`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
