package io.midicenter.analysis.vector;

import io.midicenter.analysis.Feel;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import org.jspecify.annotations.Nullable;

/// How dense, loud, swung, legato, high and syncopated the music is. What is unknown is NaN.
///
/// *Threads:* none.
final class FeelAspect {
  private static final int FEWEST = 8;
  private static final int STEPS_PER_QUARTER = 4;

  /// Steps to the next stronger one, by step of the quarter; on the beat nothing is missed.
  private static final long[] TO_STRONG = {Long.MAX_VALUE, 1, 2, 1};

  private FeelAspect() {}

  /// False below 8 notes.
  ///
  /// @param drums by part
  static boolean fill(
      Piece piece,
      boolean[] drums,
      NoteStatistics statistics,
      Feel feel,
      Performance play,
      double[] into) {
    NoteTable notes = piece.notes();
    if (notes.size < FEWEST) {
      return false;
    }
    long keys = 0;
    int pitched = 0;
    for (int i = 0; i < notes.size; i++) {
      if (!drums[piece.parts().part(i)]) {
        keys += notes.key[i];
        pitched++;
      }
    }
    Integer low = statistics.pitchMin();
    Integer high = statistics.pitchMax();
    Integer nomml = statistics.nomml();
    Double rate = statistics.notesPerQuarter();
    int at = Aspect.FEEL.from;
    into[at] = rate == null || rate <= 0 ? Double.NaN : Math.log(rate) / Math.log(2);
    into[at + 1] = known(statistics.polyphonyMean());
    into[at + 2] = known(statistics.velocityMean());
    into[at + 3] = known(statistics.velocitySd());
    into[at + 4] = known(feel.swing());
    into[at + 5] = known(piece.grid().coherence());
    into[at + 6] = nomml == null ? Double.NaN : nomml == NoteStatistics.PLAYED ? 1 : 0;
    into[at + 7] = syncopation(piece);
    into[at + 8] = known(play.legatoShare());
    into[at + 9] = pitched == 0 ? Double.NaN : (double) keys / pitched;
    into[at + 10] = low == null || high == null ? Double.NaN : high - low;
    into[at + 11] = restShare(piece);
    return true;
  }

  private static double known(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  /// Share of the steps with an onset that are weak and not followed by one on the next strong
  /// step.
  private static double syncopation(Piece piece) {
    if (!piece.hasQuarters() || !piece.grid().countsBars()) {
      return Double.NaN;
    }
    NoteTable notes = piece.notes();
    double step = (double) piece.quarter() / STEPS_PER_QUARTER;
    long last = -STEPS_PER_QUARTER;
    int steps = 0;
    int syncopated = 0;
    for (int i = 0; i < notes.size; i++) {
      long here = (long) (notes.on[i] / step + 0.5);
      steps += here == last ? 0 : 1;
      syncopated += here - last > TO_STRONG[(int) last & 3] ? 1 : 0;
      last = here;
    }
    return (double) syncopated / steps;
  }

  private static double restShare(Piece piece) {
    NoteTable notes = piece.notes();
    int first = notes.on[0];
    int end = first;
    long rests = 0;
    for (int i = 0; i < notes.size; i++) {
      rests += Math.max(0, notes.on[i] - end);
      end = Math.max(end, notes.off[i]);
    }
    return end == first ? 0 : (double) rests / (end - first);
  }
}
