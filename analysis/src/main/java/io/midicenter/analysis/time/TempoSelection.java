package io.midicenter.analysis.time;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.TempoAnalysis;

/// Which tempo describes the music: what the file declares, as far as its map can be trusted; where
/// the map is a clock under a performance, what its notes tell in seconds. A trusted map without a
/// tempo says nothing: its seconds are fiction, so nothing can be heard from them either.
public final class TempoSelection {
  private static final int MANY_CHANGES = 8;

  private TempoSelection() {}

  /// @param hidden tempo events are to be treated as if they were not there
  /// @param heard counts where the map is not trusted
  public static TempoAnalysis select(
      DeclaredTempo declared, MapTrust trust, boolean hidden, TempoEstimate heard) {
    return switch (trust) {
      case TRUSTED -> of(declared, trusted(declared), TempoEstimate.NONE);
      case UNDECIDED -> of(declared, undecided(declared), TempoEstimate.NONE);
      case UNTRUSTED -> of(hidden ? DeclaredTempo.NONE : declared, heard.bpm(), heard);
    };
  }

  private static Fact<Double> trusted(DeclaredTempo declared) {
    Double dominant = declared.dominant();
    Double median = declared.median();
    if (declared.only120()) {
      return Fact.declared(120.0, 0.6);
    }
    if (dominant != null) {
      return Fact.declared(dominant, declared.changes() > MANY_CHANGES ? 0.95 : 0.97);
    }
    return median == null ? Fact.none() : Fact.declared(median, 0.8);
  }

  private static Fact<Double> undecided(DeclaredTempo declared) {
    Double value = declared.dominant() != null ? declared.dominant() : declared.median();
    return value == null || declared.only120() ? Fact.none() : Fact.declared(value, 0.6);
  }

  private static TempoAnalysis of(DeclaredTempo declared, Fact<Double> bpm, TempoEstimate heard) {
    return new TempoAnalysis(
        bpm,
        declared.first(),
        declared.dominant(),
        declared.mean(),
        declared.min(),
        declared.max(),
        declared.changes(),
        declared.only120(),
        heard.free(),
        declared.points(),
        heard.alternatives());
  }
}
