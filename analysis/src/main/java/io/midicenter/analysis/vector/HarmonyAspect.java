package io.midicenter.analysis.vector;

import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Pitch classes from the tonic by time (from the heaviest class where no key is known), steps of
/// chord roots by size, and shares of the chord families.
///
/// *Threads:* none: one per worker.
final class HarmonyAspect {
  private static final int CLASSES = 12;
  private static final int STEPS = 7;
  private static final int FAMILIES = 5;
  private static final int SHORTEST_SHARE = 16;

  /// Family M m d a s of each chord quality.
  private static final int[] FAMILY = {0, 1, 2, 3, 4, 4, 0, 0, 1, 2, 2, 1, 3};

  private final long[] time = new long[CLASSES];

  /// False without pitched notes. Chord dimensions are NaN where no chord is known.
  boolean fill(
      Piece piece, boolean[] drums, @Nullable MusicalKey key, ChordTrack chords, double[] into) {
    NoteTable notes = piece.notes();
    Arrays.fill(time, 0);
    int shortest = Math.max(1, piece.quarter() / SHORTEST_SHARE);
    long all = 0;
    for (int i = 0; i < notes.size; i++) {
      if (!drums[piece.parts().part(i)]) {
        int length = Math.max(shortest, notes.off[i] - notes.on[i]);
        time[notes.key[i] % CLASSES] += length;
        all += length;
      }
    }
    if (all == 0) {
      return false;
    }
    int tonic = key != null ? key.tonic() : heaviest();
    for (int pc = 0; pc < CLASSES; pc++) {
      into[Aspect.HARMONY.from + pc] = (double) time[(pc + tonic) % CLASSES] / all;
    }
    chords(chords, into, Aspect.HARMONY.from + CLASSES);
    return true;
  }

  private int heaviest() {
    int best = 0;
    for (int pc = 1; pc < CLASSES; pc++) {
      best = time[pc] > time[best] ? pc : best;
    }
    return best;
  }

  private static void chords(ChordTrack chords, double[] into, int at) {
    int steps = 0;
    double sounding = 0;
    int last = -1;
    Arrays.fill(into, at, at + STEPS + FAMILIES, 0);
    for (int i = 0; i < chords.size(); i++) {
      int code = chords.code(i);
      if (code == ChordTrack.NO_CHORD) {
        last = -1;
        continue;
      }
      int end = i + 1 < chords.size() ? chords.starts().at(i + 1) : chords.end();
      double length = Math.max(1.0, end - chords.starts().at(i));
      into[at + STEPS + FAMILY[code & 15]] += length;
      sounding += length;
      if (last >= 0) {
        int up = Math.floorMod((code >> 4) - last, CLASSES);
        into[at + Math.min(up, CLASSES - up)]++;
        steps++;
      }
      last = code >> 4;
    }
    for (int i = 0; i < STEPS; i++) {
      into[at + i] = steps == 0 ? Double.NaN : into[at + i] / steps;
    }
    for (int i = STEPS; i < STEPS + FAMILIES; i++) {
      into[at + i] = sounding == 0 ? Double.NaN : into[at + i] / sounding;
    }
  }
}
