package io.midicenter.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What fusion needs of an analysis: small enough to be stored beside the row, so that a new
/// location is fused without reading the bytes again.
///
/// @param tempo the file's own tempo
/// @param tempoAlternatives other candidates in BPM
/// @param only120 every tempo event says 120
/// @param keyProbabilities 24 values by key code, or empty
/// @param keySignature the declared signature
/// @param drumScore evidence of drums of the only part, 0 where the file has several parts or that
///   part is a drum part already
/// @param tags from notes, programs and texts
public record FusionInput(
    Fact<Double> tempo,
    List<Double> tempoAlternatives,
    boolean only120,
    Fact<Meter> meter,
    Fact<Double> bars,
    Fact<Kind> kind,
    Fact<MusicalKey> key,
    List<Double> keyProbabilities,
    @Nullable KeySignature keySignature,
    double drumScore,
    List<TagFact> tags) {
  public FusionInput {
    tempoAlternatives = List.copyOf(tempoAlternatives);
    keyProbabilities = List.copyOf(keyProbabilities);
    tags = List.copyOf(tags);
  }

  public static FusionInput of(Analysis a) {
    double drumScore =
        a.parts().size() == 1 && !a.parts().getFirst().isDrums()
            ? a.parts().getFirst().drumScore()
            : 0;
    return new FusionInput(
        a.tempo().bpm(),
        a.tempo().alternatives(),
        a.tempo().only120(),
        a.meter().meter(),
        a.extent().bars(),
        a.kind(),
        a.key().key(),
        a.key().probabilities(),
        a.key().declared(),
        drumScore,
        a.tags());
  }
}
