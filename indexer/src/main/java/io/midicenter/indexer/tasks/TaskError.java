package io.midicenter.indexer.tasks;

/// Why a task failed.
///
/// @param code for programs, for example `ROOT_NOT_FOUND`, `CATALOG_UNAVAILABLE`, `INTERNAL`
/// @param message what, where, what to do
public record TaskError(String code, String message) {}
