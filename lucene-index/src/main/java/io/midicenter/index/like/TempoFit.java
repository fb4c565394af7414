package io.midicenter.index.like;

import org.jspecify.annotations.Nullable;

/// How the tempo of a file stands to another one.
///
/// @param ratio 1, 2 or 0.5: the file's tempo is nearest to so many times the other one
/// @param differencePercent how far it is from that, negative = slower
/// @param bpm the tempo at which it goes with the other one
/// @param score hundredths
public record TempoFit(double ratio, double differencePercent, double bpm, int score) {
  /// Both tempi are known or nothing can be said: 50.
  static final int UNKNOWN = 50;

  private static final double[] RATIOS = {1, 2, 0.5};
  private static final double[] LIMITS = {0.02, 0.04, 0.06, 0.09};
  private static final int[] SCORES = {100, 80, 50, 30};
  private static final int FAR = 10;

  /// Null where a tempo is unknown.
  ///
  /// @param asked hundredths of a beat a minute, as `found`
  static @Nullable TempoFit of(@Nullable Integer asked, @Nullable Integer found) {
    if (asked == null || found == null) {
      return null;
    }
    double best = RATIOS[0];
    for (double ratio : RATIOS) {
      if (distance(asked, found, ratio) < distance(asked, found, best)) {
        best = ratio;
      }
    }
    return new TempoFit(
        best,
        100 * (found / (asked * best) - 1),
        asked * best / 100,
        score(distance(asked, found, best)));
  }

  /// The score alone.
  static int score(int asked, int found) {
    double nearest = Double.MAX_VALUE;
    for (double ratio : RATIOS) {
      nearest = Math.min(nearest, distance(asked, found, ratio));
    }
    return score(nearest);
  }

  private static double distance(int asked, int found, double ratio) {
    return Math.abs(found / (asked * ratio) - 1);
  }

  private static int score(double distance) {
    for (int i = 0; i < LIMITS.length; i++) {
      if (distance < LIMITS[i]) {
        return SCORES[i];
      }
    }
    return FAR;
  }
}
