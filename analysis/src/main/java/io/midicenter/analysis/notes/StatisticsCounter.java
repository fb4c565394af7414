package io.midicenter.analysis.notes;

import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import io.midicenter.analysis.time.SoundingTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Counts over all notes of a file. Pitch facts leave drum parts out.
///
/// *Threads:* none: one per worker.
public final class StatisticsCounter {
  private static final NoteStatistics NO_NOTES =
      new NoteStatistics(
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  private final Polyphony polyphony;
  private final int[] keys = new int[128];
  private final int[] velocities = new int[128];

  public StatisticsCounter(Polyphony polyphony) {
    this.polyphony = polyphony;
  }

  /// @param drums by part
  /// @param secondsAreReal seconds are those of the music
  public NoteStatistics count(Piece piece, boolean[] drums, boolean secondsAreReal) {
    NoteTable notes = piece.notes();
    int n = notes.size;
    if (n == 0) {
      return NO_NOTES;
    }
    int drumNotes = countNotes(piece, drums);
    long sum = 0;
    long squares = 0;
    for (int v = 1; v < velocities.length; v++) {
      sum += (long) v * velocities[v];
      squares += (long) v * v * velocities[v];
    }
    polyphony.sweep(notes.on, notes.off, piece.index().allEnds, 0, n);
    boolean pitched = drumNotes < n;
    double mean = (double) sum / n;
    return new NoteStatistics(
        pitched ? lowest(keys) : null,
        pitched ? highest(keys) : null,
        pitched ? distinct(keys) : null,
        lowest(velocities),
        mean,
        highest(velocities),
        Math.sqrt(Math.max(0, (double) squares / n - mean * mean)),
        polyphony.max(),
        ratio((double) polyphony.noteTicks(), (double) polyphony.filledTicks()),
        secondsAreReal ? ratio(n, soundingSeconds(piece)) : null,
        piece.hasQuarters() ? ratio(n, (double) piece.sounding().ticks() / piece.quarter()) : null,
        (double) drumNotes / n,
        piece.grid().nomml());
  }

  /// Notes by velocity, pitched notes by key.
  ///
  /// @return notes of drum parts
  private int countNotes(Piece piece, boolean[] drums) {
    NoteTable notes = piece.notes();
    PartOrder parts = piece.parts();
    Arrays.fill(keys, 0);
    Arrays.fill(velocities, 0);
    int drumNotes = 0;
    for (int i = 0; i < notes.size; i++) {
      int pitched = drums[parts.part(i)] ? 0 : 1;
      keys[notes.key[i]] += pitched;
      velocities[notes.velocity[i]]++;
      drumNotes += 1 - pitched;
    }
    return drumNotes;
  }

  private static int lowest(int[] counts) {
    int value = 0;
    while (counts[value] == 0) {
      value++;
    }
    return value;
  }

  private static int highest(int[] counts) {
    int value = counts.length - 1;
    while (counts[value] == 0) {
      value--;
    }
    return value;
  }

  private static int distinct(int[] counts) {
    int distinct = 0;
    for (int count : counts) {
      distinct += count > 0 ? 1 : 0;
    }
    return distinct;
  }

  private static double soundingSeconds(Piece piece) {
    SoundingTime sounding = piece.sounding();
    double seconds = 0;
    for (int i = 0; i < sounding.size(); i++) {
      seconds += piece.map().seconds(sounding.to(i)) - piece.map().seconds(sounding.from(i));
    }
    return seconds;
  }

  private static @Nullable Double ratio(double amount, double of) {
    return of > 0 ? amount / of : null;
  }
}
