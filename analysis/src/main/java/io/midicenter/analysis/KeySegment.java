package io.midicenter.analysis;

/// A stretch of at least 4 bars in one key.
///
/// @param bar 0-based bar in which it begins, counted as [Extent#startBar] is
public record KeySegment(int bar, MusicalKey key) {}
