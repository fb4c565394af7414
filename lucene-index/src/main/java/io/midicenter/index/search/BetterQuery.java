package io.midicenter.index.search;

/// Another `q` that was probably meant.
///
/// @param total files that it finds under the same filters
public record BetterQuery(String q, long total) {}
