package io.midicenter.indexer.pipeline;

/// When a batch is full: whichever comes first.
///
/// @param bytes rough size of its rows
/// @param millis time since its first file
public record BatchSize(int files, long bytes, long millis) {
  public static final BatchSize STANDARD = new BatchSize(2_000, 8L << 20, 1_000);
}
