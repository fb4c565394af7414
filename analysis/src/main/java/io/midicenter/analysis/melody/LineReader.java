package io.midicenter.analysis.melody;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.notes.NoteIndex;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.notes.TickScale;
import java.util.Arrays;

/// Reads one voice out of a part: the highest or lowest note of each onset group.
///
/// *Threads:* none: one per worker, its arrays are reused.
final class LineReader {
  /// A line ends after so many bars, or 16,384 quarters where the bar is a whole note.
  private static final int MOST_BARS = 4096;

  private static final int STEPS_PER_OCTAVE = 8;
  private static final double UNIT_TICKS = 10;

  /// Codes of the shorter times, by ticks.
  private static final byte[] CODES = new byte[4096];

  static {
    for (int ticks = 0; ticks < CODES.length; ticks++) {
      CODES[ticks] = (byte) compute(ticks);
    }
  }

  private final TickScale scale = new TickScale();
  private final byte[] pitches = new byte[MelodyLine.MAX_NOTES];
  private final byte[] intervals = new byte[MelodyLine.MAX_NOTES];
  private final int[] bars = new int[MOST_BARS];
  private int size;
  private int barCount;
  private int firstBar;
  private long print;

  void read(Piece piece, int part, boolean lowest) {
    NoteIndex index = piece.index();
    int[] on = index.on;
    byte[] keys = index.key;
    int to = index.first[part + 1];
    int tolerance = piece.groupTicks();
    boolean counts = piece.hasQuarters() && piece.grid().countsBars();
    double bar = piece.bar();
    double offset = counts ? piece.barLine() % bar : 0;
    scale.load(piece.smf());
    size = 0;
    barCount = 0;
    firstBar = -1;
    print = 0;
    long before = 0;
    int barEnd = -1;
    int i = index.first[part];
    while (i < to && size < MelodyLine.MAX_NOTES) {
      int onset = on[i];
      int pitch = keys[i];
      for (i++; i < to && on[i] - onset <= tolerance; i++) {
        int key = keys[i];
        pitch = lowest ? Math.min(pitch, key) : Math.max(pitch, key);
      }
      if (counts && onset > barEnd) {
        double no = Math.floor((onset - offset) / bar);
        barEnd = (int) Math.min(Integer.MAX_VALUE, offset + (no + 1) * bar) - 1;
        if (!enterBar((int) no + (offset > 0 ? 1 : 0))) {
          break;
        }
      }
      long at = scale.at480(onset);
      if (size > 0) {
        intervals[size - 1] = (byte) code(at - before);
      }
      before = at;
      pitches[size++] = (byte) pitch;
      print = (print ^ (at << 7 | pitch)) * 0x9E3779B97F4A7C15L;
      print ^= print >>> 29;
    }
    if (size > 0) {
      intervals[size - 1] = 0;
    }
  }

  /// Counts the notes before each bar up to `bar`; false where the line has become too long.
  private boolean enterBar(int bar) {
    if (firstBar < 0) {
      firstBar = Math.max(0, bar);
    }
    int last = bar - firstBar;
    if (last >= MOST_BARS) {
      return false;
    }
    if (last >= barCount) {
      Arrays.fill(bars, barCount, last + 1, size);
      barCount = last + 1;
    }
    return true;
  }

  /// The line that was read last.
  MelodyLine line(int part, int rank, boolean bass, double confidence) {
    return new MelodyLine(
        part,
        rank,
        bass,
        confidence,
        Bytes.wrap(Arrays.copyOf(pitches, size)),
        Bytes.wrap(Arrays.copyOf(intervals, size)),
        Ints.of(bars, barCount),
        firstBar);
  }

  /// Equal for lines in unison.
  long print() {
    return print;
  }

  /// round(8·log₂(ticks / 10)), 0..255.
  static int code(long ticks) {
    return ticks < CODES.length ? CODES[(int) Math.max(0, ticks)] & 0xFF : compute(ticks);
  }

  private static int compute(long ticks) {
    double octaves = StrictMath.log(ticks / UNIT_TICKS) / StrictMath.log(2);
    return Math.clamp(Math.round(STEPS_PER_OCTAVE * octaves), 0, 255);
  }
}
