package io.midicenter.index;

/// How an index writes.
///
/// @param ramBufferMegabytes memory before a segment is flushed
/// @param compoundFiles one file a segment: fewer open files, slower writing
/// @param minStaleSeconds shortest time between two reopenings while somebody waits
/// @param maxStaleSeconds longest time until a change is searchable
public record IndexSettings(
    double ramBufferMegabytes,
    boolean compoundFiles,
    double minStaleSeconds,
    double maxStaleSeconds) {
  /// For a generation that serves.
  public static final IndexSettings LIVE = new IndexSettings(64, true, 0.05, 1);

  /// For a generation that is being filled and does not serve yet.
  public static final IndexSettings FILLING = new IndexSettings(256, false, 1, 60);
}
