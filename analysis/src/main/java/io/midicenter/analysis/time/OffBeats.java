package io.midicenter.analysis.time;

import java.util.Arrays;

/// Where onsets fall inside a beat, in thousandths of it.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class OffBeats {
  private static final int PHASES = 1000;

  /// An off-beat stroke lies in here, early or late.
  private static final int EARLIEST = 420;

  private static final int LATEST = 710;

  /// The first third of a beat. Swung sixteenths fall there too, but with strokes on the half.
  private static final int THIRD_FROM = 270;

  private static final int THIRD_TO = 400;
  private static final int HALF_FROM = 460;
  private static final int HALF_TO = 540;
  private static final int FEWEST_OFF_BEATS = 8;
  private static final int FEWEST_ONSETS = 16;
  private static final double TRIPLET_SHARE = 0.15;

  private final int[] onsets = new int[PHASES + 1];
  private int all;

  private double perTick;

  /// @param beat in ticks
  void clear(int beat) {
    Arrays.fill(onsets, 0);
    all = 0;
    perTick = (double) PHASES / beat;
  }

  /// @param phase in ticks after the beat, below its length
  /// @param count onsets there
  void add(int phase, int count) {
    onsets[(int) (phase * perTick + 0.5)] += count;
    all += count;
  }

  /// True where the beat is divided in three; false with too few onsets to tell.
  boolean triplets() {
    int thirds = count(THIRD_FROM, THIRD_TO);
    return isEnough() && thirds >= TRIPLET_SHARE * all && thirds > count(HALF_FROM, HALF_TO);
  }

  /// At least 16 onsets.
  boolean isEnough() {
    return all >= FEWEST_ONSETS;
  }

  /// Median phase of the off-beat strokes in thousandths, or −1 where fewer than 8 tell.
  int median() {
    int strokes = count(EARLIEST, LATEST);
    if (strokes < FEWEST_OFF_BEATS) {
      return -1;
    }
    int left = (strokes + 1) / 2;
    int phase = EARLIEST;
    for (left -= onsets[phase]; left > 0; left -= onsets[phase]) {
      phase++;
    }
    return phase;
  }

  private int count(int from, int to) {
    int sum = 0;
    for (int phase = from; phase <= to; phase++) {
      sum += onsets[phase];
    }
    return sum;
  }
}
