package io.midicenter.index.chords;

import io.midicenter.analysis.grams.ChordTerms;

/// One chord of a progression that is searched.
///
/// @param symbol root (or semitones above the tonic) and family, as in [ChordTerms]; [#ANY] for any
///   chord
/// @param qualities bits of the exact qualities that must sound; 0 = any quality of the family
public record ChordStep(int symbol, int qualities) {
  /// Stands for any chord.
  public static final int ANY = -1;

  /// `?`.
  static final ChordStep WILD = new ChordStep(ANY, 0);

  public boolean isWild() {
    return symbol == ANY;
  }

  /// Semitones of the root; of a wild step undefined.
  int root() {
    return symbol / ChordTerms.FAMILIES;
  }
}
