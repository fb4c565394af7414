package io.midicenter.index.chords;

import java.util.List;

/// One place where a progression stands.
///
/// @param bar from 1, 0 where bars cannot be counted
/// @param ranges in order of play; two where it runs round the end of a loop
/// @param transpose semitones 0..11 from the names, or from the tonic of the numerals, up to it
public record ChordPlace(int bar, List<Range> ranges, int transpose) {
  /// Ticks at 480 per quarter, the end not included.
  public record Range(int from, int to) {}
}
