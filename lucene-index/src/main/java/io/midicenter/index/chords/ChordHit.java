package io.midicenter.index.chords;

import java.util.List;

/// How a file answers a progression.
///
/// @param by the narrowest sense in which it stands there
/// @param places the first ones
public record ChordHit(ChordMatch by, List<ChordPlace> places) {
  /// Most places of a hit.
  public static final int MAX_PLACES = 16;

  public ChordHit {
    places = List.copyOf(places);
  }

  /// @param chords with the file's chords read
  public static ChordHit of(Progression progression, ChordMatch match, ChordSequence chords) {
    ChordMatch by = match == ChordMatch.ANY ? progression.first() : match;
    var matcher = new ProgressionMatcher(progression, by);
    if (match == ChordMatch.ANY && !matcher.matches(chords)) {
      by = ChordMatch.SHAPE;
      matcher = new ProgressionMatcher(progression, by);
    }
    chords.readTimes();
    return new ChordHit(by, matcher.places(chords, MAX_PLACES));
  }
}
