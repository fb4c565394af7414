package io.midicenter.analysis.print;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.notes.TickScale;
import io.midicenter.analysis.smf.NoteTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Fingerprint of the notes alone: 128 bits over the sorted, distinct tuples (onset, key, drum or
/// pitched, duration) at 480 ticks per quarter, from the first onset on. No velocity, program,
/// channel, track, text, tempo or header: the format 0 and format 1 twins of a piece are equal.
///
/// *Threads:* none: one per worker.
public final class NoteHash {
  private static final int DURATION_BITS = 40;
  private static final int DRUM = 128;

  private final PrintDigest digest = new PrintDigest();
  private final TickScale scale = new TickScale();
  private long[] group = new long[64];

  /// 16 bytes, or null without notes.
  ///
  /// @param drums by part, by sound alone: texts must not matter
  public @Nullable Bytes of(Piece piece, boolean[] drums) {
    NoteTable notes = piece.notes();
    if (notes.size == 0) {
      return null;
    }
    scale.load(piece.smf());
    long first = scale.at480(notes.on[0]);
    for (int i = 0; i < notes.size; ) {
      long onset = scale.at480(notes.on[i]);
      int size = 0;
      boolean sorted = true;
      int tick = notes.on[i];
      for (; i < notes.size && isAt(onset, tick, notes.on[i]); i++) {
        if (size == group.length) {
          group = Arrays.copyOf(group, size * 2);
        }
        long duration = scale.at480(notes.off[i]) - onset;
        int key = notes.key[i] | (drums[piece.parts().part(i)] ? DRUM : 0);
        long tuple = ((long) key << DURATION_BITS) | duration;
        sorted &= size == 0 || group[size - 1] <= tuple;
        group[size++] = tuple;
      }
      if (!sorted) {
        Arrays.sort(group, 0, size);
      }
      add(onset - first, size);
    }
    return digest.finish();
  }

  /// @param tick a tick that is known to lie at `onset`
  private boolean isAt(long onset, int tick, int other) {
    return other == tick || scale.at480(other) == onset;
  }

  /// An onset is marked by its sign: no tuple is negative.
  private void add(long onset, int size) {
    digest.put(~onset);
    for (int i = 0; i < size; i++) {
      if (i > 0 && group[i] == group[i - 1]) {
        continue;
      }
      digest.put(group[i]);
    }
  }
}
