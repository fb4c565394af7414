package io.midicenter.analysis.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Note onset median metric level (NOMML) of the GigaMIDI dataset (Lee et al., TISMIR 2025): how
/// fine a metric grid an onset needs. Depth 2i for the first i in 0..5 whose grid of quarter/2^i
/// holds the onset, else 2i + 1 for the first i whose grid of quarter·2/(3·2^i) does, else 12 =
/// played. A part's and a file's value is the median of its onsets.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class Nomml {
  /// Depth of an onset on no grid, and the median of a performance.
  public static final int PLAYED = 12;

  /// Length of a histogram of depths.
  public static final int DEPTHS = PLAYED + 1;

  private static final int LEVELS = 6;
  private static final byte UNKNOWN = -1;

  private int ticksPerQuarter;

  /// Depth by onset modulo two quarters: both families of grids repeat after that.
  private byte[] depth = new byte[0];

  /// Takes the division of the next file.
  void load(int newTicksPerQuarter) {
    if (newTicksPerQuarter != ticksPerQuarter) {
      ticksPerQuarter = newTicksPerQuarter;
      if (depth.length < 2 * ticksPerQuarter) {
        depth = new byte[2 * ticksPerQuarter];
      }
      Arrays.fill(depth, 0, 2 * ticksPerQuarter, UNKNOWN);
    }
  }

  /// Depth 0..12 of an onset in ticks of the file.
  public int depth(int tick) {
    int phase = tick % (2 * ticksPerQuarter);
    if (depth[phase] == UNKNOWN) {
      depth[phase] = compute(phase);
    }
    return depth[phase];
  }

  private byte compute(long phase) {
    for (int i = 0; i < LEVELS; i++) {
      if ((phase << i) % ticksPerQuarter == 0) {
        return (byte) (2 * i);
      }
    }
    for (int i = 0; i < LEVELS; i++) {
      if (((3 * phase) << i) % (2L * ticksPerQuarter) == 0) {
        return (byte) (2 * i + 1);
      }
    }
    return PLAYED;
  }

  /// Median of a histogram of depths (the lower one of two), null below 4 onsets.
  public static @Nullable Integer median(int[] histogram, int onsets) {
    if (onsets < 4) {
      return null;
    }
    int left = (onsets + 1) / 2;
    int value = 0;
    for (left -= histogram[0]; left > 0; left -= histogram[value]) {
      value++;
    }
    return value;
  }
}
