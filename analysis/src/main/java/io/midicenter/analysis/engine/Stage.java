package io.midicenter.analysis.engine;

/// The steps of one analysis, in their order.
public enum Stage {
  /// Bytes to sorted notes and events.
  PARSE,
  /// Orders by part and bar, tempo map, grid, meter.
  PIECE,
  TEXTS,
  PARTS,
  TEMPO,
  STATISTICS,
  EXTENT,
  CHORDS,
  KEY,
  MELODY,
  DRUMS,
  STRUCTURE,
  COMPLEXITY,
  PLAY,
  TAGS,
  VECTOR,
  PRINTS
}
