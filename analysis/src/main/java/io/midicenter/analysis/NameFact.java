package io.midicenter.analysis;

/// One fact that a name states.
///
/// @param confidence 0..1
/// @param explicit false for a bare number or a lone letter: a candidate that needs other evidence
/// @param text the words that said so
/// @param distance 0 = the file's name, 1 = its folder, 2 = the folder above, …
public record NameFact<T>(
    T value, double confidence, boolean explicit, String text, int distance) {}
