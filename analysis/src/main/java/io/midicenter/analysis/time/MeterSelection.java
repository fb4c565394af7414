package io.midicenter.analysis.time;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MeterAnalysis;
import io.midicenter.analysis.smf.EventList;
import io.midicenter.analysis.smf.Smf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The declared time signature with the largest share of sounding time. The first one is a trap:
/// scores open with pick-up bars written as 1/4, 1/8 or 23/16.
///
/// *Threads:* none: one per worker.
public final class MeterSelection {
  private static final int ALTERNATIVES = 4;
  private static final int COMMON_TIME = (4 << 8) | 2;
  private static final double CONFIDENCE = 0.95;

  /// Exporters write 4/4 where nobody asked for it.
  private static final double LONE_COMMON_TIME = 0.8;

  private int[] codes = new int[8];
  private long[] ticks = new long[8];
  private int[] firstTick = new int[8];
  private int size;
  private int changes;
  private int origin;

  /// @param hidden treat signatures as if they were not there
  public MeterAnalysis select(Smf smf, SoundingTime sounding, boolean hidden) {
    size = 0;
    changes = 0;
    origin = 0;
    if (hidden || smf.meter.size == 0) {
      return new MeterAnalysis(Fact.none(), 0, List.of());
    }
    weigh(smf.meter, sounding);
    int best = longest();
    origin = firstTick[best];
    double confidence = size == 1 && codes[0] == COMMON_TIME ? LONE_COMMON_TIME : CONFIDENCE;
    return new MeterAnalysis(
        Fact.declared(meter(codes[best]), confidence), changes, alternatives(best));
  }

  /// Tick of the first event of the selected signature: a bar line; 0 without a signature.
  public int origin() {
    return origin;
  }

  private void weigh(EventList events, SoundingTime sounding) {
    int stretch = 0;
    int last = -1;
    for (int i = 0; i < events.size; i++) {
      int from = events.tick[i];
      boolean overruled = i + 1 < events.size && events.tick[i + 1] == from;
      if (overruled) {
        continue;
      }
      int to = i + 1 < events.size ? events.tick[i + 1] : Integer.MAX_VALUE;
      long sounds = 0;
      while (stretch < sounding.size() && sounding.to(stretch) <= from) {
        stretch++;
      }
      for (int s = stretch; s < sounding.size() && sounding.from(s) < to; s++) {
        sounds += Math.min(to, sounding.to(s)) - Math.max(from, sounding.from(s));
      }
      int code = events.value[i];
      if (last >= 0 && code != last) {
        changes++;
      }
      last = code;
      int at = find(code, from);
      ticks[at] += sounds;
    }
  }

  private int find(int code, int tick) {
    for (int i = 0; i < size; i++) {
      if (codes[i] == code) {
        return i;
      }
    }
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size * 2);
      ticks = Arrays.copyOf(ticks, size * 2);
      firstTick = Arrays.copyOf(firstTick, size * 2);
    }
    codes[size] = code;
    ticks[size] = 0;
    firstTick[size] = tick;
    return size++;
  }

  private int longest() {
    int best = 0;
    for (int i = 1; i < size; i++) {
      if (ticks[i] > ticks[best]) {
        best = i;
      }
    }
    return best;
  }

  private List<Meter> alternatives(int best) {
    var found = new ArrayList<Meter>();
    ticks[best] = -1;
    while (found.size() < ALTERNATIVES) {
      int next = longest();
      if (ticks[next] < 0) {
        break;
      }
      ticks[next] = -1;
      found.add(meter(codes[next]));
    }
    return found;
  }

  private static Meter meter(int code) {
    return new Meter(code >> 8, 1 << (code & 0xFF));
  }
}
