package io.midicenter.analysis.chords;

import java.util.Arrays;

/// What speaks for each chord in each frame: rows of [ChordModel#STRIDE] states. A row depends on
/// the pitch classes, their shares and the bass alone, and music repeats itself: rows of at most
/// [#MOST_CLASSES] classes are kept, from file to file too, and asked for again by these.
///
/// *Threads:* none: one per worker.
final class EvidenceRows {
  private static final int STRIDE = ChordModel.STRIDE;
  private static final int KEPT_FRAMES = 1_024;
  private static final int SLOT_BITS = 9;
  private static final int SLOTS = 1 << SLOT_BITS;
  private static final int MOST_CLASSES = 5;
  private static final int SHARE_BITS = 9;
  private static final int BASS_BITS = 4;
  private static final int UNKNOWN = -1;

  private final ChordModel model;

  /// The kept rows, and behind them one for each frame that has none of those.
  private int[][] rows = new int[0][];

  /// Row by frame.
  private int[] rowOf = new int[0];

  /// Classes, shares and bass of each kept row; 0 = none, no row has that.
  private final long[] keys = new long[SLOTS];

  /// File in which each kept row was asked for last: only older ones are overwritten.
  private final int[] usedIn = new int[SLOTS];

  /// A state of each kept row, or [#UNKNOWN], and its lead.
  private final int[] leader = new int[SLOTS];

  private final int[] lead = new int[SLOTS];
  private int file;

  /// Pitch classes of a frame, and their shares; a multiple of four.
  private final int[] tones = new int[12];

  private final int[] shares = new int[12];

  EvidenceRows(ChordModel model) {
    this.model = model;
    resize(KEPT_FRAMES);
  }

  /// Frames there is room for.
  int frames() {
    return rowOf.length;
  }

  /// Makes room for a new file of so many frames.
  void reserve(int frames) {
    file++;
    if (rowOf.length < frames) {
      resize(Math.max(frames, Math.min(2 * rowOf.length, HarmonyFrames.MAX_FRAMES)));
    } else if (rowOf.length > KEPT_FRAMES && frames <= KEPT_FRAMES) {
      resize(KEPT_FRAMES);
    }
  }

  private void resize(int frames) {
    int before = rows.length;
    rows = Arrays.copyOf(rows, SLOTS + frames);
    for (int i = before; i < rows.length; i++) {
      rows[i] = new int[STRIDE];
    }
    rowOf = new int[frames];
  }

  /// The row of a frame that was weighed since [#reserve]; not to be changed.
  int[] of(int frame) {
    return rows[rowOf[frame]];
  }

  /// By how much `state` is better than the best other chord in a frame that was weighed.
  int lead(int frame, int state) {
    int row = rowOf[frame];
    if (row >= SLOTS) {
      return ChordConfidence.lead(rows[row], state);
    }
    if (leader[row] != state) {
      leader[row] = state;
      lead[row] = ChordConfidence.lead(rows[row], state);
    }
    return lead[row];
  }

  /// Makes the row of a frame, or finds it.
  int[] weigh(HarmonyFrames frames, int f) {
    int classes = frames.classes[f];
    int row = SLOTS + f;
    rowOf[f] = row;
    if (classes == 0) {
      Arrays.fill(rows[row], 0);
      return rows[row];
    }
    int lowest = frames.bass(f);
    int bass = lowest < 0 ? ChordModel.NO_BASS : lowest;
    int n = share(frames, f, classes);
    if (n <= MOST_CLASSES) {
      long key = key(classes, bass, n);
      int slot = (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - SLOT_BITS);
      if (keys[slot] == key) {
        usedIn[slot] = file;
        rowOf[f] = slot;
        return rows[slot];
      }
      if (usedIn[slot] != file) {
        keys[slot] = key;
        usedIn[slot] = file;
        leader[slot] = UNKNOWN;
        rowOf[f] = slot;
        row = slot;
      }
    }
    sum(rows[row], model.base[bass], n);
    return rows[row];
  }

  /// Lists the pitch classes of a frame with their shares; returns their number.
  private int share(HarmonyFrames frames, int f, int classes) {
    float sum = 0;
    for (int rest = classes; rest != 0; rest &= rest - 1) {
      sum += frames.ticks[f * 12 + Integer.numberOfTrailingZeros(rest)];
    }
    float perTick = ChordModel.WHOLE / sum;
    int n = 0;
    for (int rest = classes; rest != 0; rest &= rest - 1) {
      int c = Integer.numberOfTrailingZeros(rest);
      tones[n] = c;
      shares[n++] = Math.round(perTick * frames.ticks[f * 12 + c]);
    }
    return n;
  }

  /// Of the classes, shares and bass of a frame; never 0.
  private long key(int classes, int bass, int n) {
    long key = (long) classes << BASS_BITS | bass;
    for (int i = 0; i < n; i++) {
      key = key << SHARE_BITS | shares[i];
    }
    return key;
  }

  /// `out = base + ` the evidence of all pitch classes of a frame.
  private void sum(int[] out, int[] base, int n) {
    for (int pad = n; pad % 4 != 0; pad++) {
      tones[pad] = ChordModel.SILENT;
      shares[pad] = 0;
    }
    for (int from = 0; from < n; from += 4) {
      sum(out, from == 0 ? base : out, from, n - from);
    }
  }

  /// `out = base + ` the evidence of up to four pitch classes.
  private void sum(int[] out, int[] base, int from, int n) {
    int a = tones[from];
    int b = tones[from + 1];
    int wa = shares[from];
    int wb = shares[from + 1];
    if (n <= 2) {
      add(out, base, model.share[a], wa, model.present[a], model.share[b], wb, model.present[b]);
      return;
    }
    int c = tones[from + 2];
    int d = tones[from + 3];
    add(
        out,
        base,
        model.share[a],
        wa,
        model.present[a],
        model.share[b],
        wb,
        model.present[b],
        model.share[c],
        shares[from + 2],
        model.present[c],
        model.share[d],
        shares[from + 3],
        model.present[d]);
  }

  private static void add(
      int[] out,
      int[] base,
      int[] share,
      int weight,
      int[] present,
      int[] share2,
      int weight2,
      int[] present2) {
    for (int s = 0; s < STRIDE; s++) {
      out[s] = base[s] + (weight * share[s] + present[s]) + (weight2 * share2[s] + present2[s]);
    }
  }

  /// Four at once: beginning and ending a loop costs as much as half of it.
  private static void add(
      int[] out,
      int[] base,
      int[] share,
      int weight,
      int[] present,
      int[] share2,
      int weight2,
      int[] present2,
      int[] share3,
      int weight3,
      int[] present3,
      int[] share4,
      int weight4,
      int[] present4) {
    for (int s = 0; s < STRIDE; s++) {
      out[s] =
          base[s]
              + ((weight * share[s] + present[s]) + (weight2 * share2[s] + present2[s]))
              + ((weight3 * share3[s] + present3[s]) + (weight4 * share4[s] + present4[s]));
    }
  }
}
