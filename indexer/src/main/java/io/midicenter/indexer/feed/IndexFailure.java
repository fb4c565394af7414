package io.midicenter.indexer.feed;

/// The index, not the database, is what failed.
final class IndexFailure extends Exception {
  private static final long serialVersionUID = 1;

  IndexFailure(Throwable cause) {
    super(cause);
  }
}
