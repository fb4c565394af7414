package io.midicenter.catalog.facts;

import io.midicenter.analysis.Complexity;
import io.midicenter.analysis.Controllers;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.Structure;
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
/// @param tempoFree a performance in which no steady pulse was found
/// @param gridCoherence 0..1, null below 8 notes
/// @param meterAlternatives other signatures the file declares, longest first
/// @param keySegments at least two where the key changes
/// @param startBar 0-based bar of the first onset
/// @param firstNoteMs onset of the first note
/// @param complexity four decimals
/// @param controllers its share, and the numbers of `performance`, at four decimals
/// @param warnings with offset and count
public record StoredDetail(
    FusionInput fusion,
    Fused.Evidence evidence,
    boolean drumsByName,
    List<TempoPoint> tempoMap,
    @Nullable Double tempoFirst,
    @Nullable Double tempoDominant,
    @Nullable Double tempoMean,
    boolean tempoFree,
    @Nullable Double gridCoherence,
    List<Meter> meterAlternatives,
    List<KeySegment> keySegments,
    @Nullable Integer startBar,
    @Nullable Integer firstNoteMs,
    @Nullable Structure structure,
    @Nullable Complexity complexity,
    Controllers controllers,
    Performance performance,
    List<Warning> warnings) {
  public StoredDetail {
    tempoMap = List.copyOf(tempoMap);
    meterAlternatives = List.copyOf(meterAlternatives);
    keySegments = List.copyOf(keySegments);
    warnings = List.copyOf(warnings);
  }
}
