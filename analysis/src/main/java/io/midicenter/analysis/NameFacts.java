package io.midicenter.analysis;

import java.util.List;

/// What the words of one path say. Made by `NameParser` from the folders below the root and the
/// stem.
///
/// @param title the stem without index, take, version and the facts below, for people
/// @param tempo candidates in BPM, best first
/// @param key named keys, best first; tonics without a mode stand in `tonic`
/// @param tonic pitch classes 0..11 named without a mode
/// @param meter candidates, best first
/// @param bars lengths in bars, best first
/// @param kind kinds named by a word, best first
/// @param chords the chord symbols of a progression in the name, empty if none
/// @param tags by words of name, folders and pack
/// @param drumWord a word for drums stands in the file's name
public record NameFacts(
    String title,
    List<NameFact<Double>> tempo,
    List<NameFact<MusicalKey>> key,
    List<NameFact<Integer>> tonic,
    List<NameFact<Meter>> meter,
    List<NameFact<Integer>> bars,
    List<NameFact<Kind>> kind,
    List<String> chords,
    List<TagFact> tags,
    boolean drumWord) {
  public NameFacts {
    tempo = List.copyOf(tempo);
    key = List.copyOf(key);
    tonic = List.copyOf(tonic);
    meter = List.copyOf(meter);
    bars = List.copyOf(bars);
    kind = List.copyOf(kind);
    chords = List.copyOf(chords);
    tags = List.copyOf(tags);
  }
}
