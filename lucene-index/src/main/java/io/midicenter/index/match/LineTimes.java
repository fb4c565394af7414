package io.midicenter.index.match;

import io.midicenter.analysis.Ints;
import io.midicenter.analysis.grams.MelodyTerms;
import io.midicenter.index.field.Fields;
import io.midicenter.index.material.StoredLine;
import io.midicenter.index.write.MusicFields;
import java.util.ArrayList;
import java.util.List;

/// When the notes of a stored line begin. Times to the next note are stored as eighths of an
/// octave; each stands for the commonest note value near it, and every bar line sets the clock
/// right again.
final class LineTimes {
  /// Note values in ticks at 480 a quarter; of those with one code the first stands for it.
  private static final int[] VALUES = {
    480, 240, 120, 960, 360, 720, 60, 160, 320, 80, 1920, 1440, 40, 180, 30, 20, 640, 1200, 2880,
    3840
  };

  private static final int[] TICKS = new int[256];

  static {
    for (int code = 0; code < TICKS.length; code++) {
      TICKS[code] = (int) Math.min(1 << 24, Math.round(10 * Math.pow(2, code / 8.0)));
    }
    for (int i = VALUES.length - 1; i >= 0; i--) {
      TICKS[(int) Math.round(8 * Math.log(VALUES[i] / 10.0) / Math.log(2))] = VALUES[i];
    }
  }

  /// Ticks of a sixteenth.
  static final int STEP_TICKS = 120;

  private static final int TWELFTH_TICKS = 40;
  private static final int MOST_TWELFTHS = 60;

  private LineTimes() {}

  /// What the line plays in each bar from its first on, in twelfths of a quarter; nothing where
  /// bars cannot be counted or are longer than five quarters.
  static long[] bars(StoredLine line) {
    int ticks = line.barTicks();
    if (line.firstBar() < 0 || ticks == 0 || ticks / TWELFTH_TICKS > MOST_TWELFTHS) {
      return new long[0];
    }
    var bars = new long[line.bars().length];
    for (int i = 0; i < bars.length; i++) {
      int end = i + 1 < bars.length ? line.bars()[i + 1] : line.size();
      int bar = line.firstBar() + i;
      for (int note = line.bars()[i]; note < end; note++) {
        int in = onset(line, note, bar) - bar * ticks;
        int step = (in + TWELFTH_TICKS / 2) / TWELFTH_TICKS;
        if (step < ticks / TWELFTH_TICKS) {
          bars[i] |= 1L << step;
        }
      }
    }
    return bars;
  }

  /// What the line plays in a bar, in sixteenths; 0 where nothing is known.
  ///
  /// @param bar 0-based
  static int steps(StoredLine line, int bar) {
    long[] bars = bars(line);
    int at = bar - line.firstBar();
    int mask = 0;
    if (at >= 0 && at < bars.length && line.barTicks() % STEP_TICKS == 0) {
      int steps = line.barTicks() / STEP_TICKS;
      for (long rest = bars[at]; rest != 0; rest &= rest - 1) {
        int step = (Long.numberOfTrailingZeros(rest) + 1) / 3;
        mask |= step < steps ? 1 << step : 0;
      }
    }
    return mask;
  }

  /// Terms of the rhythm's times, as melody lines have them.
  static void rhythmGrams(BeatPattern pattern, List<Gram> into) {
    var codes = new ArrayList<Integer>();
    int before = -1;
    for (int bar = 0; bar < pattern.bars(); bar++) {
      for (int rest = pattern.lanes().getFirst().masks().at(bar); rest != 0; rest &= rest - 1) {
        int at = bar * pattern.stepsPerBar() + Integer.numberOfTrailingZeros(rest);
        if (before >= 0) {
          double ticks = (at - before) * 480.0 / pattern.stepsPerQuarter();
          codes.add((int) Math.round(8 * Math.log(ticks / 10) / Math.log(2)));
        }
        before = at;
      }
    }
    long gram = 0;
    long base = 1;
    for (int i = 0; i < MelodyTerms.CLASS_GRAM; i++) {
      base *= MelodyTerms.CLASSES;
    }
    for (int i = 1; i < codes.size(); i++) {
      gram =
          (gram * MelodyTerms.CLASSES + MelodyTerms.ratio(codes.get(i - 1), codes.get(i))) % base;
      if (i >= MelodyTerms.CLASS_GRAM) {
        into.add(Gram.of(Fields.RHYTHM_6, gram, MusicFields.CLASS_GRAM, 1));
      }
    }
  }

  /// From the beginning of one note to the beginning of the note after another; empty where bars
  /// cannot be counted.
  static Ints range(StoredLine line, int first, int last) {
    int bar = line.barOf(first);
    if (bar < 0 || line.barTicks() == 0) {
      return Ints.EMPTY;
    }
    int from = onset(line, first, bar);
    int to = from;
    for (int note = first; note <= last; note++) {
      to += note == line.size() - 1 ? 480 : TICKS[line.times()[note] & 0xFF];
    }
    return Ints.wrap(from, to);
  }

  /// The first note of a bar begins at its line where the notes before do not say otherwise.
  private static int onset(StoredLine line, int note, int bar) {
    int begin = line.bars()[bar - line.firstBar()];
    int at = bar * line.barTicks();
    int next = bar - line.firstBar() + 1;
    int length = 0;
    int end = next < line.bars().length ? line.bars()[next] : begin;
    for (int i = begin; i < end; i++) {
      length += TICKS[line.times()[i] & 0xFF];
    }
    at += begin < end ? Math.max(0, Math.min(line.barTicks() - 1, line.barTicks() - length)) : 0;
    for (int i = begin; i < note; i++) {
      at += TICKS[line.times()[i] & 0xFF];
    }
    return at;
  }
}
