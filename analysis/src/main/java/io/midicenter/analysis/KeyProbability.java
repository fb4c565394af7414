package io.midicenter.analysis;

/// A candidate key.
///
/// @param probability 0..1
public record KeyProbability(MusicalKey key, double probability) {}
