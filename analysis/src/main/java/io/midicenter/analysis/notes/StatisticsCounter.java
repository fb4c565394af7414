package io.midicenter.analysis.notes;

import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import io.midicenter.analysis.time.SoundingTime;
import org.jspecify.annotations.Nullable;

/// Counts over all notes of a file. Pitch facts leave drum parts out.
public final class StatisticsCounter {
  private static final NoteStatistics NO_NOTES =
      new NoteStatistics(
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  private StatisticsCounter() {}

  /// @param drums by part
  /// @param secondsAreReal seconds are those of the music
  public static NoteStatistics count(
      Piece piece, boolean[] drums, boolean secondsAreReal, Polyphony polyphony) {
    NoteTable notes = piece.notes();
    int n = notes.size;
    if (n == 0) {
      return NO_NOTES;
    }
    PartOrder parts = piece.parts();
    long lowKeys = 0;
    long highKeys = 0;
    int drumNotes = 0;
    int softest = 127;
    int loudest = 1;
    long sum = 0;
    long squares = 0;
    for (int i = 0; i < n; i++) {
      if (drums[parts.part(i)]) {
        drumNotes++;
      } else if (notes.key[i] < 64) {
        lowKeys |= 1L << notes.key[i];
      } else {
        highKeys |= 1L << (notes.key[i] - 64);
      }
      int velocity = notes.velocity[i];
      softest = Math.min(softest, velocity);
      loudest = Math.max(loudest, velocity);
      sum += velocity;
      squares += (long) velocity * velocity;
    }
    polyphony.sweep(notes.on, notes.off, piece.index().allEnds, 0, n);
    boolean pitched = drumNotes < n;
    double mean = (double) sum / n;
    return new NoteStatistics(
        pitched ? lowest(lowKeys, highKeys) : null,
        pitched ? highest(lowKeys, highKeys) : null,
        pitched ? Long.bitCount(lowKeys) + Long.bitCount(highKeys) : null,
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

  private static int lowest(long lowKeys, long highKeys) {
    return lowKeys != 0
        ? Long.numberOfTrailingZeros(lowKeys)
        : 64 + Long.numberOfTrailingZeros(highKeys);
  }

  private static int highest(long lowKeys, long highKeys) {
    return highKeys != 0
        ? 127 - Long.numberOfLeadingZeros(highKeys)
        : 63 - Long.numberOfLeadingZeros(lowKeys);
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
