package io.midicenter.analysis;

/// The chords of a piece in order of time; neighbours differ. Each lasts until the next begins, the
/// last one until the music ends.
///
/// @param starts ticks at 480 per quarter, ascending
/// @param codes root pitch class × 16 + quality: 0 maj, 1 min, 2 dim, 3 aug, 4 sus2, 5 sus4, 6 7, 7
///   maj7, 8 m7, 9 m7b5, 10 dim7, 11 mMaj7, 12 aug7; [#NO_CHORD] where no chord sounds
/// @param basses bass pitch class 0..11, one a chord; 0 under no chord
/// @param confidences 0..100, one a chord; 0 under no chord
/// @param end tick at which the last chord ends
/// @param wraps the first chord follows the last: a loop, or a sequence that repeats throughout
public record ChordTrack(
    Ints starts, Bytes codes, Bytes basses, Bytes confidences, int end, boolean wraps) {
  /// Unsigned code of silence and of what is no chord.
  public static final int NO_CHORD = 255;

  public static final ChordTrack EMPTY =
      new ChordTrack(Ints.EMPTY, Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY, 0, false);

  public ChordTrack {
    int n = starts.size();
    if (codes.size() != n || basses.size() != n || confidences.size() != n) {
      throw new IllegalArgumentException("a chord needs a start, a code, a bass and a confidence");
    }
  }

  public int size() {
    return starts.size();
  }

  /// Root × 16 + quality, or [#NO_CHORD].
  public int code(int chord) {
    return codes.at(chord) & 0xFF;
  }
}
