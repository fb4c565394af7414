package io.midicenter.index.chords;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.grams.ChordRuns;
import io.midicenter.analysis.grams.ChordTerms;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// The chords of one file as the index keeps them: made by [#encode], read by [#read] into arrays
/// that are used again.
///
/// Bytes: flag of wrapping and number of tonics, the tonics, number of runs, a byte a run (root ×
/// 13 + quality; 255 and two numbers where several qualities sound; 254 where none does), ticks of
/// a bar, common divisor of the ticks, distances of the starts. Numbers are little-endian base 128.
///
/// *Threads:* one.
public final class ChordSequence {
  private static final int QUALITIES = 13;
  private static final int SILENCE = 254;
  private static final int SEVERAL = 255;
  private static final int MOST_TONICS = 15;

  private byte[] bytes = new byte[0];
  private int at;
  private int timesAt;
  private boolean wraps;
  private int[] tonics = new int[MOST_TONICS];
  private int tonicCount;
  private int size;
  private int cycle;
  private int[] symbols = new int[64];
  private int[] qualities = new int[64];
  private int[] starts = new int[65];
  private int barTicks;

  /// Empty where nothing sounds that is a chord.
  ///
  /// @param tonics of the keys that the file may be in, best first
  /// @param barTicks length of a bar, 0 where bars cannot be counted
  public static Bytes encode(ChordRuns runs, List<Integer> tonics, int barTicks) {
    boolean any = false;
    for (int i = 0; i < runs.size(); i++) {
      any |= runs.symbols().at(i) != ChordRuns.BREAK;
    }
    if (!any) {
      return Bytes.EMPTY;
    }
    var out = new ByteArrayOutputStream();
    List<Integer> kept = tonics.stream().distinct().limit(MOST_TONICS).toList();
    out.write((runs.wraps() ? 1 : 0) | kept.size() << 1);
    kept.forEach(out::write);
    number(runs.size(), out);
    for (int i = 0; i < runs.size(); i++) {
      run(runs.symbols().at(i), runs.qualities().at(i), out);
    }
    number(barTicks, out);
    times(runs, out);
    return Bytes.wrap(out.toByteArray());
  }

  private static void run(int symbol, int qualities, ByteArrayOutputStream out) {
    if (symbol == ChordRuns.BREAK) {
      out.write(SILENCE);
    } else if (Integer.bitCount(qualities) == 1) {
      out.write(
          symbol / ChordTerms.FAMILIES * QUALITIES + Integer.numberOfTrailingZeros(qualities));
    } else {
      out.write(SEVERAL);
      number(symbol, out);
      number(qualities, out);
    }
  }

  private static void times(ChordRuns runs, ByteArrayOutputStream out) {
    int divisor = Math.max(0, runs.end());
    for (int i = 0; i < runs.size(); i++) {
      divisor = divisor(divisor, Math.max(0, runs.starts().at(i)));
    }
    divisor = Math.max(1, divisor);
    number(divisor, out);
    int last = 0;
    for (int i = 0; i <= runs.size(); i++) {
      int tick = Math.max(last, i < runs.size() ? runs.starts().at(i) : runs.end());
      number((tick - last) / divisor, out);
      last = tick;
    }
  }

  private static int divisor(int a, int b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  private static void number(int value, ByteArrayOutputStream out) {
    int rest = value;
    while (rest > 127) {
      out.write(rest & 127 | 128);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = bytes[at++];
      value |= (b & 127) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  /// Reads all but the times.
  public void read(byte[] from, int offset) {
    bytes = from;
    at = offset;
    int head = bytes[at++];
    wraps = (head & 1) != 0;
    tonicCount = head >> 1 & MOST_TONICS;
    for (int i = 0; i < tonicCount; i++) {
      tonics[i] = bytes[at++];
    }
    size = number();
    if (symbols.length < size) {
      symbols = new int[size * 2];
      qualities = new int[size * 2];
      starts = new int[size * 2 + 1];
    }
    for (int i = 0; i < size; i++) {
      readRun(i);
    }
    timesAt = at;
    cycle = size;
    if (wraps && size > 1 && symbols[size - 1] == symbols[0]) {
      cycle = size - 1;
      qualities[0] |= qualities[size - 1];
    }
    wraps &= cycle > 1;
  }

  private void readRun(int i) {
    int code = bytes[at++] & 0xFF;
    if (code == SILENCE) {
      symbols[i] = ChordRuns.BREAK;
      qualities[i] = 0;
    } else if (code == SEVERAL) {
      symbols[i] = number();
      qualities[i] = number();
    } else {
      symbols[i] = ChordRuns.symbol(code / QUALITIES, ChordTerms.family(code % QUALITIES));
      qualities[i] = 1 << code % QUALITIES;
    }
  }

  /// Reads the times as well.
  public void readTimes() {
    at = timesAt;
    barTicks = number();
    int divisor = number();
    int last = 0;
    for (int i = 0; i <= size; i++) {
      last += number() * divisor;
      starts[i] = last;
    }
  }

  /// Where a match may begin: below it.
  int places() {
    return wraps ? cycle : size;
  }

  /// Index of the run `offset` behind `start`, −1 behind the end.
  int index(int start, int offset) {
    int i = start + offset;
    return wraps ? i % cycle : i < size ? i : -1;
  }

  int symbol(int index) {
    return symbols[index];
  }

  int qualities(int index) {
    return qualities[index];
  }

  boolean hasTonic(int pitchClass) {
    for (int i = 0; i < tonicCount; i++) {
      if (tonics[i] == pitchClass) {
        return true;
      }
    }
    return false;
  }

  /// First tick of a run; after [#readTimes].
  int start(int index) {
    return starts[index];
  }

  /// Tick behind a run; after [#readTimes].
  int end(int index) {
    return starts[index + 1];
  }

  /// 0 where bars cannot be counted; after [#readTimes].
  int barTicks() {
    return barTicks;
  }
}
