package io.midicenter.analysis.print;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.notes.TickScale;
import io.midicenter.analysis.smf.NoteTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Fingerprint of the notes in any key and any note value: 128 bits over the sorted, distinct pairs
/// (onset, key). Onsets count from the first one in units of their greatest common divisor, so
/// another resolution and notation at double tempo are equal; keys count from the lowest key of the
/// first pitched onset; drums keep theirs. Durations do not matter.
///
/// *Threads:* none: one per worker.
public final class ShapeHash {
  private static final int FEWEST_NOTES = 4;
  private static final int DRUM = 256;
  private static final int MIDDLE = 128;

  private final PrintDigest digest = new PrintDigest();
  private final TickScale scale = new TickScale();
  private short[] group = new short[64];

  /// 16 bytes, or null below 4 notes.
  ///
  /// @param drums by part, by sound alone: texts must not matter
  public @Nullable Bytes of(Piece piece, boolean[] drums) {
    NoteTable notes = piece.notes();
    if (notes.size < FEWEST_NOTES) {
      return null;
    }
    scale.load(piece.smf());
    long first = scale.at480(notes.on[0]);
    long unit = unit(notes, first);
    int base = base(piece, drums);
    for (int i = 0; i < notes.size; ) {
      long onset = scale.at480(notes.on[i]);
      int size = 0;
      boolean sorted = true;
      for (; i < notes.size && scale.at480(notes.on[i]) == onset; i++) {
        if (size == group.length) {
          group = Arrays.copyOf(group, size * 2);
        }
        int key = notes.key[i];
        short code = (short) (drums[piece.parts().part(i)] ? DRUM + key : MIDDLE + key - base);
        sorted &= size == 0 || group[size - 1] <= code;
        group[size++] = code;
      }
      if (!sorted) {
        Arrays.sort(group, 0, size);
      }
      long at = (onset - first) / unit;
      for (int k = 0; k < size; k++) {
        if (k == 0 || group[k] != group[k - 1]) {
          digest.put(at << Short.SIZE | group[k]);
        }
      }
    }
    return digest.finish();
  }

  /// Greatest common divisor of all onsets since the first, 1 where there is one onset.
  private long unit(NoteTable notes, long first) {
    long unit = 0;
    for (int i = 1; i < notes.size && unit != 1; i++) {
      if (notes.on[i] == notes.on[i - 1]) {
        continue;
      }
      long a = scale.at480(notes.on[i]) - first;
      if (unit != 0 && a % unit == 0) {
        continue;
      }
      while (a != 0) {
        long rest = unit % a;
        unit = a;
        a = rest;
      }
    }
    return Math.max(1, unit);
  }

  private static int base(Piece piece, boolean[] drums) {
    NoteTable notes = piece.notes();
    for (int i = 0; i < notes.size; i++) {
      if (!drums[piece.parts().part(i)]) {
        return notes.key[i];
      }
    }
    return 0;
  }
}
