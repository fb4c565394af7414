package io.midicenter.index.material;

/// A melody line as it is read back. The arrays are its own: treat them as read-only.
///
/// @param part 0-based
/// @param main the melody of the file
/// @param pitches 0..127
/// @param times to the next note, as [io.midicenter.analysis.MelodyLine#intervals]; the last is 0
/// @param firstBar 0-based bar of the first note, −1 where bars cannot be counted
/// @param bars notes before each bar from the first on
/// @param barTicks length of a bar at 480 a quarter, 0 where unknown
@SuppressWarnings("ArrayRecordComponent")
public record StoredLine(
    int part, boolean main, byte[] pitches, byte[] times, int firstBar, int[] bars, int barTicks) {
  public int size() {
    return pitches.length;
  }

  /// 0-based bar of a note, −1 where bars cannot be counted.
  public int barOf(int note) {
    int bar = -1;
    for (int i = 0; i < bars.length && bars[i] <= note; i++) {
      bar = firstBar + i;
    }
    return bar;
  }
}
