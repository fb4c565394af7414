package io.midicenter.bench.musical;

import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Makes rhythm queries of drum bars.
final class GrooveMaker {
  private static final double STEP_MILLIS = 125;
  private static final int JITTER_MILLIS = 30;

  private GrooveMaker() {}

  /// What any drum plays in a bar.
  static int any(DrumAnalysis drums, int bar) {
    int any = 0;
    for (DrumLane lane : DrumLane.values()) {
      any |= drums.mask(bar, lane);
    }
    return any;
  }

  /// A bar as it is tapped, each tap a little early or late.
  static String taps(int mask, Random random) {
    var times = new StringBuilder("t:");
    int before = -1;
    for (int step = 0; step < 16; step++) {
      if ((mask >> step & 1) == 1) {
        int jitter = step == 0 ? 0 : random.nextInt(2 * JITTER_MILLIS + 1) - JITTER_MILLIS;
        int at = Math.max(before + 1, (int) Math.round(step * STEP_MILLIS) + jitter);
        times.append(before < 0 ? "" : "_").append(at);
        before = at;
      }
    }
    return times + "@120";
  }

  /// Kick and snare of two bars.
  static String grid(DrumAnalysis drums, int bar) {
    var lanes = new StringBuilder();
    for (DrumLane lane : List.of(DrumLane.KICK, DrumLane.SNARE)) {
      int first = drums.mask(bar, lane);
      int second = drums.mask(bar + 1, lane);
      if ((first | second) != 0) {
        lanes.append(lanes.isEmpty() ? "" : "-").append(lane == DrumLane.KICK ? "bd." : "sd.");
        for (int mask : new int[] {first, second}) {
          lanes.append(String.format(Locale.ROOT, "%04X", Integer.reverse(mask) >>> 16));
        }
      }
    }
    return lanes.toString();
  }

  /// True where every hit of each lies within a step of a hit of the other.
  static boolean isNear(int mask, int other) {
    return (other & ~wide(mask)) == 0 && (mask & ~wide(other)) == 0;
  }

  private static int wide(int mask) {
    return mask | mask << 1 | mask >>> 1;
  }
}
