package io.midicenter.analysis;

import io.midicenter.analysis.smf.NoteTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Note tables for tests, made by a seed that a failure prints and `-Dtests.seed=` repeats.
public final class RandomNotes {
  private RandomNotes() {}

  /// The seed of this run.
  public static long seed() {
    return Long.getLong("tests.seed", System.nanoTime());
  }

  /// A note of a table.
  public record Note(int on, int off, int key, int velocity, int lane, int track) {}

  /// A table as the reader leaves it: sorted by (on, key).
  public static NoteTable table(List<Note> notes) {
    var sorted = new ArrayList<>(notes);
    sorted.sort(Comparator.comparingInt(Note::on).thenComparingInt(Note::key));
    var table = new NoteTable();
    table.on = new int[sorted.size() + 1];
    table.off = new int[sorted.size() + 1];
    table.key = new byte[sorted.size() + 1];
    table.velocity = new byte[sorted.size() + 1];
    table.lane = new short[sorted.size() + 1];
    table.track = new short[sorted.size() + 1];
    for (Note note : sorted) {
      int i = table.size++;
      table.on[i] = note.on();
      table.off[i] = note.off();
      table.key[i] = (byte) note.key();
      table.velocity[i] = (byte) note.velocity();
      table.lane[i] = (short) note.lane();
      table.track[i] = (short) note.track();
    }
    return table;
  }

  /// 1..100 notes within 300 ticks, some of length zero, on a few tracks and lanes.
  public static List<Note> some(Random random) {
    var notes = new ArrayList<Note>();
    int count = 1 + random.nextInt(100);
    for (int i = 0; i < count; i++) {
      int on = random.nextInt(300);
      int length = random.nextInt(4) == 0 ? 0 : random.nextInt(60);
      notes.add(
          new Note(
              on,
              on + length,
              random.nextInt(128),
              1 + random.nextInt(127),
              random.nextInt(4) * 5,
              random.nextInt(3)));
    }
    return notes;
  }
}
