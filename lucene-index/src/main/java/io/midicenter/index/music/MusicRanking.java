package io.midicenter.index.music;

/// A musical question that orders files by how well they answer it and keeps the best. At most one
/// in a search.
public sealed interface MusicRanking
    permits MelodyQuery, RhythmQuery, SimilarQuery, CompatibleQuery {
  /// The name of its parameter.
  String parameter();

  /// Equal meaning, equal text.
  String canonical();
}
