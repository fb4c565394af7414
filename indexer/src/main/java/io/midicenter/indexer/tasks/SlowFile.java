package io.midicenter.indexer.tasks;

/// One of the slowest files of an import.
///
/// @param id API id (64 hex digits)
/// @param path as people read it
public record SlowFile(String id, String path, Stage stage, double ms) {}
