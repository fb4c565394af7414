package io.midicenter.index.field;

import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the analysis found, after fusion. Null is unknown and has no field in the index.
///
/// @param bpm quarters per minute, indexed in hundredths
/// @param bpmConfidence 0..1, null exactly when `bpm` is
/// @param bpmAlternatives other tempo candidates, at most 4
/// @param keyConfidence 0..1, null exactly when `key` is
/// @param keysPossible at most 3, best first
/// @param signature −7..7, negative = flats
/// @param durationMs end of the last note
/// @param bars indexed in tenths
/// @param loopBars 1, 2, 4, 8, 16 or 32 where it loops
/// @param quantization depth 0..12, 12 = played
/// @param density notes per second, indexed in hundredths
/// @param swing place of the off-beat eighth in percent of its quarter, indexed in tenths
public record IndexedMusic(
    @Nullable Double bpm,
    @Nullable Double bpmConfidence,
    List<Double> bpmAlternatives,
    @Nullable MusicalKey key,
    @Nullable Double keyConfidence,
    List<MusicalKey> keysPossible,
    @Nullable Integer signature,
    @Nullable Meter meter,
    @Nullable Integer durationMs,
    @Nullable Double bars,
    @Nullable Kind kind,
    @Nullable Boolean loop,
    @Nullable Integer loopBars,
    @Nullable Integer quantization,
    int format,
    int tracks,
    int notes,
    @Nullable Integer polyphony,
    @Nullable Integer pitchLow,
    @Nullable Integer pitchHigh,
    @Nullable Integer velocity,
    @Nullable Double density,
    @Nullable Double swing,
    boolean lyrics) {
  /// Nothing is known but that it holds no note.
  public static final IndexedMusic NONE =
      new IndexedMusic(
          null, null, List.of(), null, null, List.of(), null, null, null, null, null, null, null,
          null, 0, 0, 0, null, null, null, null, null, null, false);

  public IndexedMusic {
    bpmAlternatives = List.copyOf(bpmAlternatives);
    keysPossible = List.copyOf(keysPossible);
  }
}
