package io.midicenter.analysis.time;

import io.midicenter.analysis.NoteStatistics;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Note onset median metric level (NOMML) of the GigaMIDI dataset (Lee et al., TISMIR 2025): how
/// fine a metric grid an onset needs. Depth 2i for the first i in 0..5 whose grid of quarter/2^i
/// holds the onset, else 2i + 1 for the first i whose grid of quarter·2/(3·2^i) does, else 12 =
/// played. A part's and a file's value is the median of its onsets, unless chance alone would put
/// as many of them on a grid so fine: then it is played.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class Nomml {
  /// Depth of an onset on no grid, and the median of a performance.
  public static final int PLAYED = NoteStatistics.PLAYED;

  /// Length of a histogram of depths.
  public static final int DEPTHS = PLAYED + 1;

  private static final int LEVELS = 6;

  /// One file in ten thousand may seem quantised by chance.
  private static final double LEAST_SURPRISE = Math.log(1e4);

  private static final byte UNKNOWN = -1;

  private static final int LANES = 4;
  private static final int LANE = 16;

  /// Histograms of every fourth onset.
  private final int[] lanes = new int[LANES * LANE];

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
    return depthAt(tick % (2 * ticksPerQuarter));
  }

  private int depthAt(int phase) {
    if (depth[phase] == UNKNOWN) {
      depth[phase] = compute(phase);
    }
    return depth[phase];
  }

  /// Adds the depths of onsets `[from, to)`, in ticks of the file, to a histogram. Neighbours count
  /// in turn: one counter that grew just now is not ready to grow again.
  public void count(int[] onsets, int from, int to, int[] histogram) {
    int period = 2 * ticksPerQuarter;
    double periods = 1.0 / period;
    Arrays.fill(lanes, 0);
    for (int i = from; i < to; i++) {
      int whole = (int) (onsets[i] * periods);
      int phase = onsets[i] - whole * period;
      phase += phase < 0 ? period : 0;
      phase -= phase >= period ? period : 0;
      lanes[(i & LANES - 1) * LANE + depthAt(phase)]++;
    }
    for (int d = 0; d < DEPTHS; d++) {
      for (int lane = 0; lane < LANES; lane++) {
        histogram[d] += lanes[lane * LANE + d];
      }
    }
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

  /// Depth of a part or a file, null below 4 onsets.
  public @Nullable Integer of(int[] histogram, int onsets) {
    Integer median = median(histogram, onsets);
    if (median == null || median == PLAYED) {
      return median;
    }
    int held = 0;
    for (int d = 0; d <= median; d++) {
      held += histogram[d];
    }
    double chance = chance(median);
    return chance >= 0.5 || surprise((double) held / onsets, chance) * onsets >= LEAST_SURPRISE
        ? median
        : Integer.valueOf(PLAYED);
  }

  /// Share of all ticks that the grids up to a depth hold, counting those they share twice.
  private double chance(int depth) {
    double even = (double) gcd(ticksPerQuarter, 1 << (depth / 2)) / ticksPerQuarter;
    double threefold =
        depth == 0 ? 0 : gcd(2 * ticksPerQuarter, 3 << ((depth - 1) / 2)) / (2.0 * ticksPerQuarter);
    return even + threefold;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /// Relative entropy: the probability that n onsets with this chance each give at least this share
  /// is at most exp(−n · surprise) (Hoeffding 1963).
  private static double surprise(double share, double chance) {
    double hit = share * Math.log(share / chance);
    return share >= 1 ? hit : hit + (1 - share) * Math.log((1 - share) / (1 - chance));
  }

  /// Median of a histogram of depths (the lower one of two), null below 4 onsets.
  static @Nullable Integer median(int[] histogram, int onsets) {
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
