package io.midicenter.analysis.vector;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.notes.Piece;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the similarity vector of a piece. Absolute key and tempo are left out on purpose: filters
/// handle them, and the same music in another key resembles itself.
///
/// *Threads:* none: one per worker.
public final class Vectors {
  /// Length of an aspect: Σ v² = 127² / 5.
  private static final double LENGTH = 127 / Math.sqrt(5);

  private final RhythmAspect rhythm = new RhythmAspect();
  private final HarmonyAspect harmony = new HarmonyAspect();
  private final SoundAspect sound = new SoundAspect();
  private final double[] raw = new double[SimilarityVector.SIZE];

  /// @param drums by part
  /// @param key of the whole piece, or null
  public SimilarityVector of(
      Piece piece,
      boolean[] drums,
      List<Part> parts,
      NoteStatistics statistics,
      Feel feel,
      @Nullable MusicalKey key,
      ChordTrack chords,
      List<MelodyLine> lines,
      Performance play) {
    int present = measure(piece, drums, parts, statistics, feel, key, chords, lines, play);
    byte[] values = new byte[SimilarityVector.SIZE];
    int aspects = 0;
    for (Aspect aspect : Aspect.values()) {
      if ((present & aspect.bit) != 0) {
        VectorScale.standardise(raw, aspect);
        aspects |= quantise(aspect, values) ? aspect.bit : 0;
      }
    }
    return aspects == 0 ? SimilarityVector.NONE : new SimilarityVector(Bytes.wrap(values), aspects);
  }

  /// Fills [#raw] with unscaled values; returns the bits of the aspects that are present.
  int measure(
      Piece piece,
      boolean[] drums,
      List<Part> parts,
      NoteStatistics statistics,
      Feel feel,
      @Nullable MusicalKey key,
      ChordTrack chords,
      List<MelodyLine> lines,
      Performance play) {
    Arrays.fill(raw, 0);
    int present = rhythm.fill(piece, parts, raw) ? Aspect.RHYTHM.bit : 0;
    present |= harmony.fill(piece, drums, key, chords, raw) ? Aspect.HARMONY.bit : 0;
    present |= MelodyAspect.fill(lines, key, raw) ? Aspect.MELODY.bit : 0;
    present |= sound.fill(piece, parts, raw) ? Aspect.SOUND.bit : 0;
    present |= FeelAspect.fill(piece, drums, statistics, feel, play, raw) ? Aspect.FEEL.bit : 0;
    return present;
  }

  /// The values of the last [#measure], NaN where unknown.
  double[] raw() {
    return raw;
  }

  /// Scales an aspect to its length; false where it has none.
  private boolean quantise(Aspect aspect, byte[] values) {
    return scale(Arrays.copyOfRange(raw, aspect.from, aspect.from + aspect.size), aspect, values);
  }

  /// Scales the values of an aspect to its length; false where they are all nearly 0.
  static boolean scale(double[] aspectValues, Aspect aspect, byte[] values) {
    double squares = 0;
    for (double value : aspectValues) {
      squares += value * value;
    }
    if (squares < 1e-12) {
      return false;
    }
    double scale = LENGTH / Math.sqrt(squares);
    for (int i = 0; i < aspect.size; i++) {
      values[aspect.from + i] = (byte) Math.round(aspectValues[i] * scale);
    }
    return true;
  }
}
