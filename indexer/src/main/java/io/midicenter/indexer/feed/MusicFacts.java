package io.midicenter.indexer.feed;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.grams.ChordRuns;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.analysis.vector.BeatRhythm;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.index.chords.ChordSequence;
import io.midicenter.index.field.IndexedMusic;
import io.midicenter.index.material.MusicMaterial;
import java.util.ArrayList;
import java.util.List;

/// What of the music of a file goes into the index. Pure and thread-safe.
final class MusicFacts {
  /// Below it roman numerals say nothing.
  private static final double LEAST_KEY_CONFIDENCE = 0.4;

  /// Probability of a rival key beside the best one from which progressions count from it too.
  private static final double NEARLY = 0.5;

  private static final int TICKS_PER_QUARTER = 480;

  private MusicFacts() {}

  static IndexedMusic music(StoredAnalysis a) {
    Fact<Double> tempo = a.tempo();
    Fact<MusicalKey> key = a.key();
    Double velocity = a.statistics().velocityMean();
    return new IndexedMusic(
        tempo.value(),
        tempo.isKnown() ? tempo.confidence() : null,
        a.tempoAlternatives(),
        key.value(),
        key.isKnown() ? key.confidence() : null,
        keys(a.keysPossible()),
        a.signature().value(),
        a.meter().value(),
        a.durationMs(),
        a.bars().value(),
        a.kind().value(),
        a.loopable(),
        a.loopBars(),
        a.statistics().nomml(),
        a.format(),
        a.tracks(),
        a.notes(),
        a.statistics().polyphonyMax(),
        a.statistics().pitchMin(),
        a.statistics().pitchMax(),
        velocity == null ? null : (int) Math.round(velocity),
        a.statistics().density(),
        a.music().feel().swing(),
        a.text().strings().containsKey(TextKind.LYRIC));
  }

  static SimilarityVector vector(StoredAnalysis a) {
    return BeatRhythm.in(a.music().vector(), a.music().drums());
  }

  static MusicTerms terms(StoredAnalysis a) {
    return MusicTerms.of(a.music().lines(), a.music().chords(), degreesFrom(a), a.music().drums());
  }

  static MusicMaterial material(StoredAnalysis a) {
    return MusicMaterial.of(a.music().lines(), a.music().drums(), a.meter().value());
  }

  static Bytes chords(StoredAnalysis a) {
    Meter meter = a.meterChanges() == 0 ? a.meter().value() : null;
    return ChordSequence.encode(
        ChordRuns.of(a.music().chords()),
        degreesFrom(a).stream().map(MusicalKey::tonic).toList(),
        meter == null ? 0 : (int) Math.round(meter.quarters() * TICKS_PER_QUARTER));
  }

  /// The key, and those that the notes speak for nearly as much: a wrong key must not hide a
  /// progression.
  private static List<MusicalKey> degreesFrom(StoredAnalysis a) {
    MusicalKey key = a.key().value();
    if (key == null || a.key().confidence() < LEAST_KEY_CONFIDENCE) {
      return List.of();
    }
    var keys = new ArrayList<MusicalKey>(List.of(key));
    double best = a.keysPossible().isEmpty() ? 0 : a.keysPossible().getFirst().probability();
    for (KeyProbability candidate : a.keysPossible()) {
      if (candidate.probability() >= best * NEARLY && !keys.contains(candidate.key())) {
        keys.add(candidate.key());
      }
    }
    return keys;
  }

  private static List<MusicalKey> keys(List<KeyProbability> possible) {
    var keys = new ArrayList<MusicalKey>(possible.size());
    for (KeyProbability candidate : possible) {
      keys.add(candidate.key());
    }
    return keys;
  }
}
