package io.midicenter.analysis.play;

import io.midicenter.analysis.ControllerUse;
import io.midicenter.analysis.Controllers;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.EventList;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.time.SoundingTime;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Counts control changes by number, bends and pressures, and the time under the sustain pedal.
/// Names of the numbers are those of the MIDI 1.0 specification, table 3.
///
/// *Threads:* none: one per worker.
public final class ControllerCounter {
  private static final int NUMBERS = 128;
  private static final int LANE_WORDS = 4;
  private static final int SUSTAIN = 64;
  private static final int DOWN = 64;

  private final int[] events = new int[NUMBERS];
  private final int[] min = new int[NUMBERS];
  private final int[] max = new int[NUMBERS];
  private final long[] lanes = new long[NUMBERS * LANE_WORDS];
  private final boolean[] down = new boolean[LANE_WORDS * Long.SIZE];

  public Controllers of(Piece piece) {
    Smf smf = piece.smf();
    EventList list = smf.controller;
    if (list.size == 0 && smf.bend.size == 0 && smf.channelPressures + smf.keyPressures == 0) {
      return Controllers.NONE;
    }
    count(list);
    var used = new ArrayList<ControllerUse>();
    for (int number = 0; number < NUMBERS; number++) {
      if (events[number] > 0) {
        int channels = 0;
        for (int word = 0; word < LANE_WORDS; word++) {
          channels += Long.bitCount(lanes[number * LANE_WORDS + word]);
        }
        used.add(new ControllerUse(number, events[number], channels, min[number], max[number]));
      }
    }
    return new Controllers(
        used,
        smf.bend.size,
        smf.channelPressures,
        smf.keyPressures,
        events[SUSTAIN] == 0 ? null : pedalShare(list, piece.sounding()));
  }

  private void count(EventList list) {
    Arrays.fill(events, 0);
    Arrays.fill(lanes, 0);
    for (int i = 0; i < list.size; i++) {
      int number = list.value[i] >> 7;
      int value = list.value[i] & 0x7F;
      boolean first = events[number]++ == 0;
      min[number] = first ? value : Math.min(min[number], value);
      max[number] = first ? value : Math.max(max[number], value);
      int lane = list.lane[i];
      lanes[number * LANE_WORDS + (lane >> 6)] |= 1L << lane;
    }
  }

  /// Null where nothing sounds.
  private @Nullable Double pedalShare(EventList list, SoundingTime sounding) {
    long all = sounding.ticks();
    if (all == 0) {
      return null;
    }
    Arrays.fill(down, false);
    int pedals = 0;
    int from = 0;
    int stretch = 0;
    long under = 0;
    for (int i = 0; i <= list.size; i++) {
      boolean last = i == list.size;
      if (!last && list.value[i] >> 7 != SUSTAIN) {
        continue;
      }
      int to = last ? Integer.MAX_VALUE : list.tick[i];
      while (stretch < sounding.size() && sounding.to(stretch) <= from) {
        stretch++;
      }
      if (pedals > 0) {
        for (int s = stretch; s < sounding.size() && sounding.from(s) < to; s++) {
          under += Math.max(0, Math.min(to, sounding.to(s)) - Math.max(from, sounding.from(s)));
        }
      }
      from = to;
      if (!last) {
        boolean now = (list.value[i] & 0x7F) >= DOWN;
        int lane = list.lane[i];
        pedals += now == down[lane] ? 0 : now ? 1 : -1;
        down[lane] = now;
      }
    }
    return (double) under / all;
  }
}
