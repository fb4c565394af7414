package io.midicenter.indexer.generations;

/// The right to change which generation serves: one task at a time.
interface Turn extends AutoCloseable {
  @Override
  void close();
}
