package io.midicenter.analysis.time;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MeterAnalysis;
import io.midicenter.analysis.smf.EventList;
import io.midicenter.analysis.smf.Smf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The declared time signature with the largest share of sounding time; where none is declared, the
/// one heard from the notes. The first one is a trap: scores open with pick-up bars written as 1/4,
/// 1/8 or 23/16.
///
/// *Threads:* none: one per worker.
public final class MeterSelection {
  private static final MeterAnalysis NONE = new MeterAnalysis(Fact.none(), 0, List.of());
  private static final int ALTERNATIVES = 4;
  private static final int COMMON_TIME = (4 << 8) | 2;
  private static final Meter COMMON = new Meter(4, 4);
  private static final double CONFIDENCE = 0.95;

  /// Exporters write 4/4 where nobody asked for it: believed less until accents confirm it.
  private static final double LONE_COMMON_TIME = 0.9;

  /// Recorders write 4/4 under any performance.
  private static final double RECORDED_COMMON_TIME = 0.5;

  /// Left of a declared meter that the accents contradict.
  private static final double CONTRADICTED = 0.5;

  /// What is heard with less than this asserts nothing.
  private static final double FLOOR = 0.5;

  private int[] codes = new int[8];
  private long[] ticks = new long[8];
  private int[] firstTick = new int[8];
  private int size;
  private int changes;
  private int origin;

  /// @param hidden treat signatures as if they were not there
  /// @param trust of the beat grid
  /// @param heard has looked at the notes; null where they cannot tell
  public MeterAnalysis select(
      Smf smf,
      SoundingTime sounding,
      boolean hidden,
      MapTrust trust,
      @Nullable MeterEstimator heard) {
    size = 0;
    changes = 0;
    origin = 0;
    if (!hidden && smf.meter.size > 0) {
      weigh(smf.meter, sounding);
      return declared(trust, heard);
    }
    return heard == null ? NONE : heard(heard);
  }

  private static MeterAnalysis heard(MeterEstimator heard) {
    double confidence = heard.confidence();
    return confidence < FLOOR
        ? new MeterAnalysis(Fact.none(), 0, List.of(heard.meter(), heard.rival()))
        : new MeterAnalysis(Fact.estimated(heard.meter(), confidence), 0, List.of(heard.rival()));
  }

  private MeterAnalysis declared(MapTrust trust, @Nullable MeterEstimator heard) {
    int best = longest();
    origin = firstTick[best];
    Meter meter = meter(codes[best]);
    boolean lone = size == 1 && codes[0] == COMMON_TIME;
    List<Meter> alternatives = alternatives(best);
    if (heard == null || !heard.contradicts(meter)) {
      return new MeterAnalysis(
          Fact.declared(meter, lone ? commonTime(trust, heard) : CONFIDENCE),
          changes,
          alternatives);
    }
    alternatives.remove(heard.meter());
    alternatives.addFirst(heard.meter());
    if (alternatives.size() > ALTERNATIVES) {
      alternatives.removeLast();
    }
    return new MeterAnalysis(Fact.declared(meter, CONTRADICTED), changes, alternatives);
  }

  private static double commonTime(MapTrust trust, @Nullable MeterEstimator heard) {
    if (trust == MapTrust.UNTRUSTED) {
      return RECORDED_COMMON_TIME;
    }
    return heard != null && heard.confirms(COMMON) ? CONFIDENCE : LONE_COMMON_TIME;
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
