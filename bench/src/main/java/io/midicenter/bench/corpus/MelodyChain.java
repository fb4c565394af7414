package io.midicenter.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Which interval follows two others, as often as in the main melodies of the development files
/// (`intervals.tsv`, written by `msc bench musical --intervals`). Immutable.
final class MelodyChain {
  private static final String TABLE = "intervals.tsv";
  private static final int CENTRE = 72;
  private static final int REACH = 14;

  private final Map<Integer, int[]> table;

  private MelodyChain(Map<Integer, int[]> table) {
    this.table = table;
  }

  static MelodyChain load() {
    try (InputStream in = MelodyChain.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is missing from the program");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      var table = new HashMap<Integer, int[]>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t", -1);
        var next = new int[2 * (fields.length - 2)];
        for (int i = 2; i < fields.length; i++) {
          String[] entry = fields[i].split(":", -1);
          next[2 * (i - 2)] = Integer.parseInt(entry[0]);
          next[2 * (i - 2) + 1] = Integer.parseInt(entry[1]);
        }
        table.put(key(Integer.parseInt(fields[0]), Integer.parseInt(fields[1])), next);
      }
      return new MelodyChain(Map.copyOf(table));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }

  private static int key(int first, int second) {
    return first * 64 + second;
  }

  /// An interval from `pitch` to a note of the scale that is not far from the middle of the
  /// keyboard; a step towards the middle where the two before are never followed by one.
  int next(int first, int second, int pitch, Harmony harmony, SplittableRandom random) {
    int[] entries = table.get(key(first, second));
    int sum = 0;
    for (int i = 0; entries != null && i < entries.length; i += 2) {
      sum += weight(entries, i, pitch, harmony);
    }
    if (entries == null || sum == 0) {
      return home(pitch, harmony);
    }
    int draw = random.nextInt(sum);
    int i = 0;
    while (draw >= weight(entries, i, pitch, harmony)) {
      draw -= weight(entries, i, pitch, harmony);
      i += 2;
    }
    return entries[i];
  }

  private static int weight(int[] entries, int i, int pitch, Harmony harmony) {
    int to = pitch + entries[i];
    return Math.abs(to - CENTRE) <= REACH && harmony.holds(to) ? entries[i + 1] : 0;
  }

  private static int home(int pitch, Harmony harmony) {
    int step = pitch > CENTRE ? -1 : 1;
    int to = pitch + step;
    while (!harmony.holds(to)) {
      to += step;
    }
    return to - pitch;
  }
}
