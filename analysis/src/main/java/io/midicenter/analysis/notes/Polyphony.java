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
    noteTicks = 0;
    filledTicks = 0;
    boolean instants = false;
    int filledUntil = 0;
    for (int i = from; i < to; i++) {
      noteTicks += off[i] - on[i];
      instants |= off[i] == on[i];
      filledTicks += Math.max(0, off[i] - Math.max(filledUntil, on[i]));
      filledUntil = Math.max(filledUntil, off[i]);
    }
    if (instants) {
      max = mostWithInstants(on, off, ends, from, to);
    } else if (noteTicks == filledTicks) {
      max = Math.min(1, to - from);
    } else {
      max = most(on, ends, from, to);
    }
  }

  /// Goes through starts and ends in one order, ends first, without a branch on which is which.
  private static int most(int[] on, int[] ends, int from, int to) {
    int most = 0;
    int end = from;
    for (int i = from; i < to; ) {
      int starts = on[i] < ends[end] ? 1 : 0;
      i += starts;
      end += 1 - starts;
      most = Math.max(most, i - end);
    }
    return most;
  }

  /// Where notes of no length sound at their onset.
  private static int mostWithInstants(int[] on, int[] off, int[] ends, int from, int to) {
    int most = 0;
    int end = from;
    for (int i = from; i < to; ) {
      int tick = on[i];
      while (end < to && ends[end] <= tick) {
        end++;
      }
      int instants = 0;
      for (; i < to && on[i] == tick; i++) {
        instants += off[i] == tick ? 1 : 0;
      }
      most = Math.max(most, i - end + instants);
    }
    return most;
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
