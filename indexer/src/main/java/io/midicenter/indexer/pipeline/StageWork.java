package io.midicenter.indexer.pipeline;

/// What a thread of a stage does until its belt ends.
@FunctionalInterface
interface StageWork {
  void run() throws Exception;
}
