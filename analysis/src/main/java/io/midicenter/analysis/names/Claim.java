package io.midicenter.analysis.names;

/// What a token of a name was read as.
enum Claim {
  NONE,
  TEMPO,
  /// A number that could be a tempo.
  BARE_TEMPO,
  KEY,
  /// A note letter or key name that other words make doubtful.
  DOUBTFUL_KEY,
  CHORD,
  METER,
  BARS,
  /// Index, take, version, copy mark.
  INDEX
}
