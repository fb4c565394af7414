package io.midicenter.indexer.feed;

/// Hears how long each document took. Called by several threads at once, so it must be quick.
@FunctionalInterface
public interface DocumentTimes {
  /// @param nanos to build and write one document
  void document(long nanos);
}
