package io.midicenter.analysis.time;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.TempoAnalysis;
import java.util.List;

/// Which tempo describes the music: what the file declares, as far as its map can be trusted.
///
/// Where the map is a clock under a performance, and where nothing is declared, the tempo is none.
public final class TempoSelection {
  private static final int MANY_CHANGES = 8;

  private TempoSelection() {}

  /// @param hidden tempo events are to be treated as if they were not there
  public static TempoAnalysis select(DeclaredTempo declared, MapTrust trust, boolean hidden) {
    if (hidden) {
      return of(DeclaredTempo.NONE, Fact.none());
    }
    return of(
        declared,
        switch (trust) {
          case TRUSTED -> trusted(declared);
          case UNDECIDED -> undecided(declared);
          case UNTRUSTED -> Fact.none();
        });
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

  private static TempoAnalysis of(DeclaredTempo declared, Fact<Double> bpm) {
    return new TempoAnalysis(
        bpm,
        declared.first(),
        declared.dominant(),
        declared.mean(),
        declared.min(),
        declared.max(),
        declared.changes(),
        declared.only120(),
        false,
        declared.points(),
        List.of());
  }
}
