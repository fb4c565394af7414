package io.midicenter.bench.musical;

import io.midicenter.analysis.grams.ChordRuns;
import io.midicenter.analysis.grams.ChordTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Loops of four chords of files, in another key and turned, and which files hold them by looking
/// at every chord of every file.
final class LoopScan {
  private static final int CHORDS = 4;
  private static final String[] ROOTS = {
    "C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"
  };

  private LoopScan() {}

  /// Four chords in a row, major or minor; null where the file has none.
  static int @Nullable [] loop(ChordRuns runs, Random random) {
    int size = runs.size();
    int first = size == 0 ? 0 : random.nextInt(size);
    for (int i = 0; i < size; i++) {
      int from = (first + i) % size;
      if (from + CHORDS <= size) {
        var loop = new int[CHORDS];
        boolean plain = true;
        for (int k = 0; k < CHORDS; k++) {
          loop[k] = runs.symbols().at(from + k);
          plain &= loop[k] != ChordRuns.BREAK && loop[k] % ChordTerms.FAMILIES < 2;
        }
        if (plain && loop[0] != loop[CHORDS - 1]) {
          return loop;
        }
      }
    }
    return null;
  }

  /// The loop higher by some semitones, begun at another chord.
  static int[] moved(int[] loop, int up, int turn) {
    var moved = new int[CHORDS];
    for (int i = 0; i < CHORDS; i++) {
      moved[i] = ChordTerms.moved(loop[(i + turn) % CHORDS], up);
    }
    return moved;
  }

  static String text(int[] loop) {
    List<String> names = new ArrayList<>();
    for (int symbol : loop) {
      boolean minor = symbol % ChordTerms.FAMILIES == 1;
      names.add(ROOTS[symbol / ChordTerms.FAMILIES] + (minor ? "m" : ""));
    }
    return String.join("-", names);
  }

  /// True where the chords stand anywhere in the file, in any key.
  static boolean holds(ChordRuns runs, int[] loop) {
    int cycle = runs.cycle();
    boolean wraps = runs.wraps() && cycle > 1;
    int size = wraps ? cycle : runs.size();
    for (int start = 0; start < size; start++) {
      for (int up = 0; up < 12; up++) {
        int like = 0;
        while (like < CHORDS
            && (wraps || start + like < size)
            && runs.symbols().at((start + like) % size) == ChordTerms.moved(loop[like], up)) {
          like++;
        }
        if (like == CHORDS) {
          return true;
        }
      }
    }
    return false;
  }
}
