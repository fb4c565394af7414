package io.midicenter.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Key estimated from the notes.
///
/// @param key absent for drums only, fewer than 4 pitched notes or 3 pitch classes
/// @param possible the three most probable keys, best first; empty where `key` cannot be estimated
/// @param probabilities 24 values by key code that sum to 1, or empty; read by fusion
/// @param signature −7..7 with a confidence of its own
/// @param segments at least two where the key changes; empty for one key and below 16 bars
/// @param declared the first valid key-signature event, untouched
public record KeyAnalysis(
    Fact<MusicalKey> key,
    List<KeyProbability> possible,
    List<Double> probabilities,
    Fact<Integer> signature,
    List<KeySegment> segments,
    @Nullable KeySignature declared) {
  public KeyAnalysis {
    segments = List.copyOf(segments);
    possible = List.copyOf(possible);
    probabilities = List.copyOf(probabilities);
  }
}
