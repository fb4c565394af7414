package io.midicenter.analysis.notes;

/// Notes sounding together: one sweep over onsets and note-offs in order, offs before ons at one
/// tick; a note of length zero sounds at its own tick.
///
/// *Threads:* none: one per worker.
public final class Polyphony {
  private int max;
  private long noteTicks;
  private long filledTicks;

  /// Sweeps notes `[from, to)`.
  ///
  /// @param on onsets, ascending
  /// @param off note-offs in the same order
  /// @param ends the note-offs, ascending
  public void sweep(int[] on, int[] off, int[] ends, int from, int to) {
    max = 0;
    noteTicks = 0;
    filledTicks = 0;
    int sounding = 0;
    int end = from;
    int filledUntil = 0;
    for (int i = from; i < to; ) {
      int tick = on[i];
      for (; end < to && ends[end] <= tick; end++) {
        sounding--;
      }
      int instants = 0;
      int longest = tick;
      for (; i < to && on[i] == tick; i++) {
        noteTicks += off[i] - tick;
        instants += off[i] == tick ? 1 : 0;
        longest = Math.max(longest, off[i]);
        sounding++;
      }
      max = Math.max(max, sounding + instants);
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
