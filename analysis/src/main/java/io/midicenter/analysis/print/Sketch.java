package io.midicenter.analysis.print;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import java.util.Arrays;
import java.util.List;

/// The picture of a file in a result row: at most 160 notes of three bytes.
///
/// - byte 0: column 0..255 of the onset, over the time from the first onset to the last note-off;
/// - byte 1: key, bit 7 set for drums;
/// - byte 2: bits 7..5 part (0 = most notes, 7 = the eighth and all others), bits 4..0 length code
///   c: the note is about 256 · 2^(−c/3) columns long, c = 31 for the shortest.
///
/// Files with more notes keep, column by column, main part, bass and drums first, then are thinned
/// evenly.
///
/// *Threads:* none: one per worker.
public final class Sketch {
  private static final int MOST_NOTES = 160;
  private static final int BYTES = 3;
  private static final int COLUMNS = 256;
  private static final int PARTS = 8;
  private static final int LENGTH_CODES = 32;

  /// Shortest share of the picture, in 1/65536, that still has each length code.
  private static final int[] LENGTHS = new int[LENGTH_CODES];

  static {
    for (int c = 0; c < LENGTH_CODES; c++) {
      LENGTHS[c] = (int) Math.round(65536 * StrictMath.pow(2, -(c + 0.5) / 3));
    }
  }

  private final int[] rank = new int[256];

  /// By part: 0 = main part, 1 = bass, 2 = drums, −1 = none of them.
  private final int[] layer = new int[256];

  private final boolean[] seen = new boolean[COLUMNS * 4];
  private int[] kept = new int[4096];

  /// Empty without notes and where time stands still.
  ///
  /// @param parts of the piece, in its numbering
  public Bytes of(Piece piece, List<Part> parts) {
    NoteTable notes = piece.notes();
    if (notes.size == 0) {
      return Bytes.EMPTY;
    }
    int first = notes.on[0];
    long length = Math.max(1, piece.index().lastEnd() - first);
    rank(parts);
    int size = keep(piece, first, length);
    int drawn = Math.min(size, MOST_NOTES);
    byte[] bytes = new byte[drawn * BYTES];
    for (int i = 0; i < drawn; i++) {
      int note = kept[size == drawn ? i : (int) ((long) i * size / drawn)];
      int part = piece.parts().part(note);
      bytes[i * BYTES] = (byte) column(notes, note, first, length);
      bytes[i * BYTES + 1] = (byte) (notes.key[note] | (parts.get(part).isDrums() ? 128 : 0));
      // Exact: below 2^48 over below 2^31, and at most 2^16.
      long share = (long) ((notes.off[note] - notes.on[note]) * 65536.0 / length);
      bytes[i * BYTES + 2] =
          (byte) (((rank[part] < 0 ? PARTS - 1 : rank[part]) << 5) | lengthCode(share));
    }
    return Bytes.wrap(bytes);
  }

  private static int column(NoteTable notes, int note, int first, long length) {
    return (int) Math.min(COLUMNS - 1, (double) (notes.on[note] - first) * COLUMNS / length);
  }

  private static int lengthCode(long share) {
    if (share == 0) {
      return LENGTH_CODES - 1;
    }
    // A share below 2^(k+1) is too short for the codes below 3·(15 − k).
    int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(share);
    int code = Math.clamp(3L * (15 - power), 0, LENGTH_CODES - 1);
    while (code < LENGTH_CODES - 1 && share < LENGTHS[code]) {
      code++;
    }
    return code;
  }

  /// Numbers the parts by their notes, and marks main part, bass and drums.
  private void rank(List<Part> parts) {
    Arrays.fill(rank, -1);
    Arrays.fill(layer, -1);
    for (int r = 0; r < Math.min(PARTS - 1, parts.size()); r++) {
      int best = -1;
      for (int p = 0; p < parts.size(); p++) {
        if (rank[p] < 0 && (best < 0 || parts.get(p).notes() > parts.get(best).notes())) {
          best = p;
        }
      }
      rank[best] = r;
      layer[best] = r == 0 ? 0 : -1;
    }
    for (int p = 0; p < parts.size(); p++) {
      Role role = parts.get(p).role().value();
      layer[p] = role == Role.DRUMS ? 2 : role == Role.BASS ? 1 : layer[p];
    }
  }

  /// Lists the notes to draw in [#kept]: all, or where there are too many the first of each leading
  /// part in each column.
  private int keep(Piece piece, int first, long length) {
    NoteTable notes = piece.notes();
    if (kept.length < notes.size) {
      kept = new int[notes.size];
    }
    if (notes.size <= MOST_NOTES) {
      for (int i = 0; i < notes.size; i++) {
        kept[i] = i;
      }
      return notes.size;
    }
    Arrays.fill(seen, false);
    int size = 0;
    int last = first;
    int column = 0;
    for (int i = 0; i < notes.size; i++) {
      int here = layer[piece.parts().part(i)];
      if (here >= 0) {
        if (notes.on[i] != last) {
          last = notes.on[i];
          column = column(notes, i, first, length);
        }
        int slot = column * 4 + here;
        if (!seen[slot]) {
          seen[slot] = true;
          kept[size++] = i;
        }
      }
    }
    return size;
  }
}
