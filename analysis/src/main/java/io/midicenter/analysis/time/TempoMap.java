package io.midicenter.analysis.time;

import io.midicenter.analysis.smf.EventList;
import io.midicenter.analysis.smf.Smf;
import java.util.Arrays;

/// Ticks to seconds: tempo events of all tracks, integrated piecewise. At one tick the last event
/// wins; before the first event playback assumes 120 BPM. SMPTE files count frames and have no
/// events here; with an unknown time base every tick is second 0.
///
/// *Threads:* none: one map per worker, loaded anew for each file. Reading moves a cursor, so a
/// pass in time order costs O(events).
public final class TempoMap {
  /// What playback assumes before the first tempo event (SMF 1.0): an assumption, never a finding.
  public static final int ASSUMED_MICROS = 500_000;

  private int[] tick = new int[64];
  private int[] micros = new int[64];
  private double[] second = new double[64];
  private double[] secondsPerTick = new double[64];
  private int size;
  private int cursor;

  /// Takes the tempo events of `smf` over.
  public void load(Smf smf) {
    size = 0;
    cursor = 0;
    switch (smf.timeBase) {
      case PPQ -> loadEvents(smf.tempo, smf.ticksPerQuarter);
      case SMPTE -> add(0, 0, smf.secondsPerTick);
      case UNKNOWN -> add(0, 0, 0);
    }
  }

  private void loadEvents(EventList events, int ticksPerQuarter) {
    add(0, ASSUMED_MICROS, ASSUMED_MICROS / 1e6 / ticksPerQuarter);
    for (int i = 0; i < events.size; i++) {
      add(events.tick[i], events.value[i], events.value[i] / 1e6 / ticksPerQuarter);
    }
  }

  private void add(int at, int microsPerQuarter, double rate) {
    if (size > 0 && tick[size - 1] == at) {
      size--;
    }
    if (size == tick.length) {
      tick = Arrays.copyOf(tick, size * 2);
      micros = Arrays.copyOf(micros, size * 2);
      second = Arrays.copyOf(second, size * 2);
      secondsPerTick = Arrays.copyOf(secondsPerTick, size * 2);
    }
    tick[size] = at;
    micros[size] = microsPerQuarter;
    second[size] = size == 0 ? 0 : seconds(size - 1, at);
    secondsPerTick[size++] = rate;
  }

  /// Seconds from the start of the file to `at`, a tick of the file, 0 or more.
  public double seconds(int at) {
    return seconds(segment(at), at);
  }

  /// Microseconds per quarter in force at `at`, assumed ones included; 0 without quarters (SMPTE,
  /// unknown time base).
  public int micros(int at) {
    return micros[segment(at)];
  }

  /// First tick at or after second `at` (0 or more); at most [Integer#MAX_VALUE].
  public int tick(double at) {
    int i = Arrays.binarySearch(second, 0, size, at);
    i = i < 0 ? Math.max(0, -i - 2) : i;
    double ticks = secondsPerTick[i] > 0 ? Math.ceil((at - second[i]) / secondsPerTick[i]) : 0;
    return (int) Math.min(Integer.MAX_VALUE, tick[i] + ticks);
  }

  private double seconds(int segment, int at) {
    return second[segment] + (double) (at - tick[segment]) * secondsPerTick[segment];
  }

  private int segment(int at) {
    int i = cursor;
    if (at < tick[i]) {
      i = Arrays.binarySearch(tick, 0, size, at);
      i = i < 0 ? -i - 2 : i;
    }
    while (i + 1 < size && tick[i + 1] <= at) {
      i++;
    }
    cursor = i;
    return i;
  }
}
