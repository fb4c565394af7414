package io.midicenter.analysis;

import java.util.List;

/// Declared, estimated and filename facts brought together, each with the evidence that decided.
///
/// @param tempoAlternatives at most 4 other tempi in BPM
/// @param keysPossible at most 3, best first
/// @param tags at most 64, one per (tag, source), strongest first, ancestors included
/// @param drumsByName the only part is drums because the name says so and its notes agree: key is
///   dropped
/// @param evidence sentences by fact for people, for example `tempo: name says 120`
public record Fused(
    Fact<Double> tempo,
    List<Double> tempoAlternatives,
    Fact<MusicalKey> key,
    List<KeyProbability> keysPossible,
    Fact<Meter> meter,
    Fact<Double> bars,
    Fact<Kind> kind,
    List<TagFact> tags,
    boolean drumsByName,
    Evidence evidence) {
  public Fused {
    tempoAlternatives = List.copyOf(tempoAlternatives);
    keysPossible = List.copyOf(keysPossible);
    tags = List.copyOf(tags);
  }

  /// Why each fused value won: short sentences, most important first.
  public record Evidence(
      List<String> tempo,
      List<String> key,
      List<String> meter,
      List<String> bars,
      List<String> kind) {
    public Evidence {
      tempo = List.copyOf(tempo);
      key = List.copyOf(key);
      meter = List.copyOf(meter);
      bars = List.copyOf(bars);
      kind = List.copyOf(kind);
    }
  }
}
