package io.midicenter.analysis;

/// One voice: the highest notes of a part, or of a whole file with one part (the lowest for its
/// bass line).
///
/// @param part 0-based index in [Analysis#parts]
/// @param rank 0 = the main melody; the best line of a file has another rank where it is none
/// @param bass the lowest notes, not the highest
/// @param confidence 0..1: that this line is a melody somebody would sing
/// @param pitches 0..127, one byte a note, at most 2,000 notes
/// @param intervals time to the next note, one byte a note: round(8·log₂(ticks / 10)) at 480 ticks
///   a quarter, 0..255 unsigned; 0 for the last
/// @param bars for each bar from the first note's on, the number of notes before it
/// @param firstBar 0-based bar of the first note; −1 where bars cannot be counted and `bars` is
///   empty
public record MelodyLine(
    int part,
    int rank,
    boolean bass,
    double confidence,
    Bytes pitches,
    Bytes intervals,
    Ints bars,
    int firstBar) {
  /// Most lines of a file.
  public static final int MAX_LINES = 8;

  /// Most notes of a line.
  public static final int MAX_NOTES = 2000;

  public MelodyLine {
    if (pitches.size() != intervals.size()) {
      throw new IllegalArgumentException("a note needs a pitch and a time to the next note");
    }
  }
}
