package io.midicenter.analysis.notes;

import io.midicenter.analysis.smf.NoteTable;

/// Notes sounding together: one sweep over onsets and note-offs in order, offs before ons at one
/// tick; a note of length zero sounds at its own tick.
///
/// *Threads:* none: one per worker.
public final class Polyphony {
  private int max;
  private long noteTicks;
  private long filledTicks;

  /// Sweeps the notes that `onsets` and `ends` both list from `from` up to `to`.
  public void sweep(NoteTable notes, int[] onsets, int[] ends, int from, int to) {
    max = 0;
    noteTicks = 0;
    filledTicks = 0;
    int sounding = 0;
    int end = from;
    int filledUntil = 0;
    for (int i = from; i < to; ) {
      int tick = notes.on[onsets[i]];
      int instants = 0;
      for (; end < to && notes.off[ends[end]] <= tick; end++) {
        if (notes.on[ends[end]] == tick) {
          instants++;
        } else {
          sounding--;
        }
      }
      int longest = tick;
      for (; i < to && notes.on[onsets[i]] == tick; i++) {
        int off = notes.off[onsets[i]];
        noteTicks += off - tick;
        longest = Math.max(longest, off);
        sounding++;
      }
      max = Math.max(max, sounding);
      sounding -= instants;
      if (longest > filledUntil) {
        filledTicks += longest - Math.max(filledUntil, tick);
        filledUntil = longest;
      }
    }
  }

  /// Most notes sounding at once.
  public int max() {
    return max;
  }

  /// Sum of the lengths of all notes.
  public long noteTicks() {
    return noteTicks;
  }

  /// Ticks in which at least one note sounds: [#noteTicks] over this is the mean number of notes
  /// sounding together, weighted by time.
  public long filledTicks() {
    return filledTicks;
  }
}
