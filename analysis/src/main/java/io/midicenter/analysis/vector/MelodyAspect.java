package io.midicenter.analysis.vector;

import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.MusicalKey;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shares of interval and rhythm classes of the best line, its range, mean interval, repeated and
/// chromatic notes.
final class MelodyAspect {
  private static final int FEWEST = 8;
  private static final int INTERVALS = 11;
  private static final int RATIOS = 5;

  /// Ratios of two times, in eighths of an octave: limits of the classes S s e l L.
  private static final double[] RATIO_LIMITS = {-9.6, -3.2, 3.2, 9.6};

  /// Class by size: 1, 2, 3–4, 5–7, more.
  private static final int[] SIZE_CLASS = {0, 0, 1, 2, 2, 3, 3, 3, 4};

  private MelodyAspect() {}

  /// False without a line of 8 notes.
  static boolean fill(List<MelodyLine> lines, @Nullable MusicalKey key, double[] into) {
    if (lines.isEmpty() || lines.getFirst().pitches().size() < FEWEST) {
      return false;
    }
    MelodyLine line = lines.getFirst();
    int at = Aspect.MELODY.from;
    Arrays.fill(into, at, at + Aspect.MELODY.size, 0);
    int notes = line.pitches().size();
    int low = 127;
    int high = 0;
    long sum = 0;
    int outside = 0;
    for (int i = 0; i < notes; i++) {
      int pitch = line.pitches().at(i);
      low = Math.min(low, pitch);
      high = Math.max(high, pitch);
      outside += key == null || key.holds(pitch) ? 0 : 1;
      if (i > 0) {
        int interval = pitch - line.pitches().at(i - 1);
        into[at + intervalClass(interval)] += 1.0 / (notes - 1);
        sum += Math.abs(interval);
      }
      if (i > 1) {
        int ratio = (line.intervals().at(i - 1) & 0xFF) - (line.intervals().at(i - 2) & 0xFF);
        into[at + INTERVALS + ratioClass(ratio)] += 1.0 / (notes - 2);
      }
    }
    int scalars = at + INTERVALS + RATIOS;
    into[scalars] = high - low;
    into[scalars + 1] = (double) sum / (notes - 1);
    into[scalars + 2] = into[at];
    into[scalars + 3] = key == null ? Double.NaN : (double) outside / notes;
    return true;
  }

  /// 0 = unison, then up and down by size.
  private static int intervalClass(int interval) {
    if (interval == 0) {
      return 0;
    }
    int size = SIZE_CLASS[Math.min(SIZE_CLASS.length - 1, Math.abs(interval))];
    return 1 + 2 * size + (interval < 0 ? 1 : 0);
  }

  private static int ratioClass(int eighthsOfOctave) {
    int no = 0;
    while (no < RATIO_LIMITS.length && eighthsOfOctave > RATIO_LIMITS[no]) {
      no++;
    }
    return no;
  }
}
