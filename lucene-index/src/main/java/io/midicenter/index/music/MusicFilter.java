package io.midicenter.index.music;

/// A musical condition that a file meets or does not: an ordinary filter with exact totals, never
/// lifted while a facet is counted.
public sealed interface MusicFilter permits RhythmFilter {
  /// The name of its parameter.
  String parameter();

  /// Equal meaning, equal text.
  String canonical();
}
