package io.midicenter.analysis.time;

import io.midicenter.analysis.smf.NoteTable;
import java.util.Arrays;

/// The stretches of a file in which music goes on: notes and the rests between them, without gaps
/// longer than a bar.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class SoundingTime {
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int size;

  /// @param longestRest ticks of silence that still belong to the music
  public void load(NoteTable notes, int longestRest) {
    size = 0;
    int n = notes.size;
    if (n == 0) {
      return;
    }
    int start = notes.on[0];
    int end = notes.off[0];
    for (int i = 1; i < n; i++) {
      int on = notes.on[i];
      if (on - end > longestRest) {
        add(start, end);
        start = on;
        end = notes.off[i];
      } else if (notes.off[i] > end) {
        end = notes.off[i];
      }
    }
    add(start, end);
  }

  private void add(int start, int end) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
    }
    from[size] = start;
    to[size++] = end;
  }

  /// Number of stretches, in order of time and without overlap.
  public int size() {
    return size;
  }

  /// First tick of a stretch.
  public int from(int stretch) {
    return from[stretch];
  }

  /// Tick after a stretch.
  public int to(int stretch) {
    return to[stretch];
  }

  /// Sum of all stretches in ticks.
  public long ticks() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += to[i] - from[i];
    }
    return sum;
  }
}
