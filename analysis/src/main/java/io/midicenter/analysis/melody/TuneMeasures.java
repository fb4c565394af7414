package io.midicenter.analysis.melody;

import io.midicenter.analysis.notes.NoteIndex;
import io.midicenter.analysis.notes.Piece;
import java.util.Arrays;

/// What one pass over a part counts to tell a tune from an accompaniment. The line of a part is the
/// highest note of each onset group ([Piece#groupTicks]).
///
/// *Threads:* none: pooled by [MelodyScores].
final class TuneMeasures {
  int notes;
  int groups;
  int singles;
  long topKeys;
  long velocities;
  int distinct;

  /// Intervals of the line: unisons, of 3 semitones and more, of 12 and more.
  int repeats;

  int leaps;
  int wide;

  /// Ticks from first onset to last note-off, and those of them in which nothing sounds; a rest
  /// counts from a sixteenth on.
  int first;

  int end;
  long restTicks;

  /// Rests of a quarter and more: breaths.
  int breaths;

  /// Sum of the lengths of the line's notes in ticks.
  long lineTicks;

  /// Notes that still sound when the next group begins.
  int overlaps;

  private static final int CONTOUR = 1024;

  private final long[] keys = new long[2];

  /// Bit per interval of the line, at most [#CONTOUR]: it rises.
  private final long[] rises = new long[CONTOUR / Long.SIZE + 1];

  void measure(Piece piece, int part) {
    NoteIndex index = piece.index();
    int[] on = index.on;
    int[] off = index.off;
    byte[] key = index.key;
    byte[] velocity = piece.notes().velocity;
    int from = index.first[part];
    int to = index.first[part + 1];
    clear(to - from, on[from]);
    int tolerance = piece.groupTicks();
    int quarter = Math.max(1, piece.quarter());
    int last = -1;
    long loudness = 0;
    for (int i = from; i < to; ) {
      int onset = on[i];
      int top = 0;
      int topEnd = onset;
      int groupEnd = onset;
      int size = 0;
      for (; i < to && on[i] - onset <= tolerance; i++) {
        loudness += velocity[index.byOnset[i]];
        groupEnd = Math.max(groupEnd, off[i]);
        if (key[i] >= top) {
          top = key[i];
          topEnd = off[i];
        }
        size++;
      }
      count(top, last, size);
      int rest = onset - end;
      if (rest > 0) {
        restTicks += 4L * rest >= quarter ? rest : 0;
        breaths += rest >= quarter ? 1 : 0;
      } else if (last >= 0 && 8L * -rest >= quarter) {
        overlaps++;
      }
      lineTicks += topEnd - onset;
      end = Math.max(end, groupEnd);
      last = top;
    }
    velocities = loudness;
    distinct = Long.bitCount(keys[0]) + Long.bitCount(keys[1]);
  }

  private void count(int top, int last, int size) {
    groups++;
    singles += size == 1 ? 1 : 0;
    topKeys += top;
    keys[top >> 6] |= 1L << (top & 63);
    if (last >= 0) {
      int interval = Math.abs(top - last);
      repeats += interval == 0 ? 1 : 0;
      leaps += interval >= 3 ? 1 : 0;
      wide += interval >= 12 ? 1 : 0;
      int no = groups - 2;
      if (no < CONTOUR && top > last) {
        rises[no >> 6] |= 1L << no;
      }
    }
  }

  /// 0..1: share of intervals with the direction of the one a figure before, for the figure of 2 to
  /// 16 notes that fits best; 0 below 8 intervals.
  double figureShare() {
    int n = Math.min(CONTOUR, groups - 1);
    if (n < 8) {
      return 0;
    }
    double best = 0;
    for (int lag = 2; lag <= Math.min(16, n / 2); lag++) {
      int differ = 0;
      for (int word = 0; word << 6 < n - lag; word++) {
        long later = rises[word] >>> lag | rises[word + 1] << (Long.SIZE - lag);
        int left = n - lag - (word << 6);
        long mask = left >= Long.SIZE ? -1L : (1L << left) - 1;
        differ += Long.bitCount((rises[word] ^ later) & mask);
      }
      best = Math.max(best, 1 - (double) differ / (n - lag));
    }
    return best;
  }

  private void clear(int size, int onset) {
    notes = size;
    groups = 0;
    singles = 0;
    topKeys = 0;
    velocities = 0;
    repeats = 0;
    leaps = 0;
    wide = 0;
    first = onset;
    end = onset;
    restTicks = 0;
    breaths = 0;
    lineTicks = 0;
    overlaps = 0;
    keys[0] = 0;
    keys[1] = 0;
    Arrays.fill(rises, 0);
  }
}
