package io.midicenter.catalog.facts;

import io.midicenter.analysis.Fused;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.TempoPoint;
import io.midicenter.analysis.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What only the file page shows, and what fusion needs again: column `detail`.
///
/// @param fusion what the bytes alone said, before any name was read
/// @param evidence why each fused value won
/// @param drumsByName see [Fused#drumsByName()]
/// @param tempoMap at most 64 points
/// @param tempoFirst tempo of the first event in BPM, null without one, as the next two
/// @param gridCoherence 0..1, null below 8 notes
/// @param meterAlternatives other signatures the file declares, longest first
/// @param startBar 0-based bar of the first onset
/// @param firstNoteMs onset of the first note
/// @param warnings with offset and count
public record StoredDetail(
    FusionInput fusion,
    Fused.Evidence evidence,
    boolean drumsByName,
    List<TempoPoint> tempoMap,
    @Nullable Double tempoFirst,
    @Nullable Double tempoDominant,
    @Nullable Double tempoMean,
    @Nullable Double gridCoherence,
    List<Meter> meterAlternatives,
    @Nullable Integer startBar,
    @Nullable Integer firstNoteMs,
    List<Warning> warnings) {
  public StoredDetail {
    tempoMap = List.copyOf(tempoMap);
    meterAlternatives = List.copyOf(meterAlternatives);
    warnings = List.copyOf(warnings);
  }
}
