package io.midicenter.analysis.time;

import io.midicenter.analysis.TempoPoint;
import io.midicenter.analysis.smf.EventList;
import io.midicenter.analysis.smf.Smf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Weighs the tempo events of a file by the time in which notes sound. Time before the first event
/// runs at an assumed 120 BPM: it counts as time, not as a tempo.
///
/// *Threads:* none: one per worker.
public final class TempoStatistics {
  private static final int ASSUMED = 500_000;

  /// 1000 and 10 BPM in microseconds per quarter.
  private static final int FASTEST = 60_000;

  private static final int SLOWEST = 6_000_000;
  private static final int MOST_POINTS = 64;

  private int[] tick = new int[64];
  private int[] hundredths = new int[64];
  private double[] seconds = new double[64];
  private long[] order = new long[64];
  private int size;
  private double allSeconds;

  /// @return [DeclaredTempo#NONE] without a usable event, and where ticks are not parts of a
  ///   quarter
  public DeclaredTempo of(Smf smf, SoundingTime sounding) {
    if (smf.ticksPerQuarter == 0 || smf.timeOverflow || smf.tempo.size == 0) {
      return DeclaredTempo.NONE;
    }
    weigh(smf, sounding);
    if (size == 0) {
      return DeclaredTempo.NONE;
    }
    for (int i = 0; i < size; i++) {
      order[i] = ((long) hundredths[i] << Integer.SIZE) | i;
    }
    Arrays.sort(order, 0, size);
    double sounds = 0;
    double weighted = 0;
    for (int i = 0; i < size; i++) {
      sounds += seconds[i];
      weighted += seconds[i] * hundredths[i];
    }
    boolean silent = sounds <= 0;
    return new DeclaredTempo(
        hundredths[0] / 100.0,
        silent ? null : dominant(),
        silent ? null : median(sounds),
        silent ? null : (Double) (Math.rint(weighted / sounds) / 100),
        silent ? null : slowest(),
        silent ? null : fastest(),
        changes(smf.notes.size == 0 ? 0 : smf.notes.on[0]),
        only120(smf.tempo),
        points(smf.ticksPerQuarter));
  }

  private void weigh(Smf smf, SoundingTime sounding) {
    EventList events = smf.tempo;
    double tickSeconds = 1e-6 / smf.ticksPerQuarter;
    size = 0;
    reserve(events.size);
    int stretch = 0;
    allSeconds = ticks(sounding, 0, 0, events.tick[0]) * ASSUMED * tickSeconds;
    for (int i = 0; i < events.size; i++) {
      int from = events.tick[i];
      int to = i + 1 < events.size ? events.tick[i + 1] : Integer.MAX_VALUE;
      if (to == from) {
        continue;
      }
      while (stretch < sounding.size() && sounding.to(stretch) <= from) {
        stretch++;
      }
      int micros = events.value[i];
      double here = ticks(sounding, stretch, from, to) * micros * tickSeconds;
      allSeconds += here;
      if (micros >= FASTEST && micros <= SLOWEST) {
        tick[size] = from;
        hundredths[size] = (int) Math.round(6e9 / micros);
        seconds[size++] = here;
      }
    }
  }

  private static double ticks(SoundingTime sounding, int stretch, int from, int to) {
    double sum = 0;
    for (int s = stretch; s < sounding.size() && sounding.from(s) < to; s++) {
      sum += Math.max(0, Math.min(to, sounding.to(s)) - Math.max(from, sounding.from(s)));
    }
    return sum;
  }

  private void reserve(int events) {
    if (events > tick.length) {
      int length = Math.max(events, tick.length * 2);
      tick = new int[length];
      hundredths = new int[length];
      seconds = new double[length];
      order = new long[length];
    }
  }

  private @Nullable Double dominant() {
    double best = 0;
    int value = 0;
    for (int i = 0; i < size; ) {
      int code = (int) (order[i] >> Integer.SIZE);
      double sum = 0;
      for (; i < size && (int) (order[i] >> Integer.SIZE) == code; i++) {
        sum += seconds[(int) order[i]];
      }
      if (sum > best) {
        best = sum;
        value = code;
      }
    }
    return 2 * best >= allSeconds ? (Double) (value / 100.0) : null;
  }

  private double median(double sounds) {
    double sum = 0;
    int i = 0;
    for (; i < size - 1; i++) {
      sum += seconds[(int) order[i]];
      if (2 * sum >= sounds) {
        break;
      }
    }
    return (order[i] >> Integer.SIZE) / 100.0;
  }

  private double slowest() {
    int i = 0;
    while (seconds[(int) order[i]] <= 0) {
      i++;
    }
    return (order[i] >> Integer.SIZE) / 100.0;
  }

  private double fastest() {
    int i = size - 1;
    while (seconds[(int) order[i]] <= 0) {
      i--;
    }
    return (order[i] >> Integer.SIZE) / 100.0;
  }

  private int changes(int firstNote) {
    int changes = 0;
    for (int i = 1; i < size; i++) {
      if (hundredths[i] != hundredths[i - 1] && tick[i] > firstNote) {
        changes++;
      }
    }
    return changes;
  }

  private static boolean only120(EventList events) {
    for (int i = 0; i < events.size; i++) {
      if (events.value[i] != ASSUMED) {
        return false;
      }
    }
    return true;
  }

  /// The first point and the largest changes after it.
  private List<TempoPoint> points(int ticksPerQuarter) {
    double[] change = new double[size];
    int count = 1;
    for (int i = 1; i < size; i++) {
      change[i] = Math.abs(Math.log((double) hundredths[i] / hundredths[i - 1]));
      count += change[i] > 0 ? 1 : 0;
    }
    double least = 0;
    int equal = MOST_POINTS;
    if (count > MOST_POINTS) {
      double[] sorted = change.clone();
      Arrays.sort(sorted);
      least = sorted[size - (MOST_POINTS - 1)];
      equal = MOST_POINTS - 1;
      for (double c : change) {
        equal -= c > least ? 1 : 0;
      }
    }
    var points = new ArrayList<TempoPoint>(Math.min(count, MOST_POINTS));
    for (int i = 0; i < size; i++) {
      boolean kept =
          i == 0 || change[i] > least || (least > 0 && change[i] == least && equal-- > 0);
      if (kept) {
        long at = (2L * tick[i] * 480 + ticksPerQuarter) / (2L * ticksPerQuarter);
        points.add(new TempoPoint(at, hundredths[i] / 100.0));
      }
    }
    return points;
  }
}
