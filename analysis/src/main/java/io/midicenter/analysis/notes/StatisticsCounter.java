package io.midicenter.analysis.notes;

import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import io.midicenter.analysis.time.SoundingTime;
import org.jspecify.annotations.Nullable;

/// Counts over all notes of a file. Pitch facts leave drum parts out.
///
/// *Threads:* none: one per worker.
public final class StatisticsCounter {
  private static final NoteStatistics NO_NOTES =
      new NoteStatistics(
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  private final Polyphony polyphony;

  /// Bit per key of a pitched part, those below 64 and the others.
  private long low;

  private long high;

  private int drumNotes;
  private int softest;
  private int loudest;
  private int sum;
  private long squares;

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
    countKeys(piece, drums);
    countVelocities(notes);
    polyphony.sweep(notes.on, notes.off, piece.index().allEnds, 0, n);
    boolean pitched = drumNotes < n;
    double mean = (double) sum / n;
    return new NoteStatistics(
        pitched ? (Integer) lowest() : null,
        pitched ? (Integer) highest() : null,
        pitched ? (Integer) (Long.bitCount(low) + Long.bitCount(high)) : null,
        softest,
        mean,
        loudest,
        Math.sqrt(Math.max(0, (double) squares / n - mean * mean)),
        polyphony.max(),
        ratio((double) polyphony.noteTicks(), (double) polyphony.filledTicks()),
        secondsAreReal ? ratio(n, soundingSeconds(piece)) : null,
        piece.hasQuarters() ? ratio(n, (double) piece.sounding().ticks() / piece.quarter()) : null,
        (double) drumNotes / n,
        piece.grid().nomml());
  }

  private void countKeys(Piece piece, boolean[] drums) {
    NoteTable notes = piece.notes();
    PartOrder parts = piece.parts();
    long below = 0;
    long above = 0;
    int others = 0;
    for (int i = 0; i < notes.size; i++) {
      int pitched = drums[parts.part(i)] ? 0 : 1;
      int key = notes.key[i];
      long bit = (long) pitched << key;
      below |= key < Long.SIZE ? bit : 0;
      above |= key < Long.SIZE ? 0 : bit;
      others += 1 - pitched;
    }
    low = below;
    high = above;
    drumNotes = others;
  }

  private void countVelocities(NoteTable notes) {
    byte[] velocity = notes.velocity;
    int least = velocity[0];
    int most = least;
    int all = 0;
    long allSquares = 0;
    for (int i = 0; i < notes.size; i++) {
      int v = velocity[i];
      least = Math.min(least, v);
      most = Math.max(most, v);
      all += v;
      int square = v * v;
      allSquares += square;
    }
    softest = least;
    loudest = most;
    sum = all;
    squares = allSquares;
  }

  private int lowest() {
    return low != 0
        ? Long.numberOfTrailingZeros(low)
        : Long.SIZE + Long.numberOfTrailingZeros(high);
  }

  private int highest() {
    return high != 0
        ? 2 * Long.SIZE - 1 - Long.numberOfLeadingZeros(high)
        : Long.SIZE - 1 - Long.numberOfLeadingZeros(low);
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
