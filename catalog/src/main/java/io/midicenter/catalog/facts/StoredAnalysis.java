package io.midicenter.catalog.facts;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.TimeBase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns of a row of `analysis` that the index, a sort or a result row reads. Tempo, key,
/// meter, bars, kind and tags are the fused values of notes, events and names.
///
/// Values stand at stored resolution: confidences and shares in whole percent, rounded down; BPM
/// and means in hundredths; bars in tenths. Made by [AnalysisRow].
///
/// @param warnings codes without their places, sorted
/// @param division the raw 16 bits of the header
/// @param durationMs end of the last note, null with an unknown time base
/// @param tempoMin slowest tempo event in BPM, null without one; `tempoMax` likewise
/// @param tempoAlternatives at most 4 other tempi in BPM
/// @param keysPossible at most 3, best first
/// @param signature −7..7, negative = flats
/// @param meterChanges changes of signature
/// @param loopBars 1, 2, 4, 8, 16 or 32 when loopable
/// @param mainInstrument code of the instrument of the part with the most notes
/// @param tags at most 64, strongest first; people see them from 0.6 on
/// @param noteHash 16 bytes, null without notes
/// @param sketch 3 bytes a note, at most 160 notes
public record StoredAnalysis(
    Analysis.Status status,
    List<SmfFault> warnings,
    int format,
    int division,
    TimeBase timeBase,
    int tracks,
    int events,
    int notes,
    @Nullable Integer durationMs,
    @Nullable Long durationTicks,
    Fact<Double> bars,
    Fact<Double> tempo,
    @Nullable Double tempoMin,
    @Nullable Double tempoMax,
    int tempoChanges,
    List<Double> tempoAlternatives,
    Fact<MusicalKey> key,
    List<KeyProbability> keysPossible,
    Fact<Integer> signature,
    Fact<Meter> meter,
    int meterChanges,
    Fact<Kind> kind,
    @Nullable Boolean loopable,
    @Nullable Integer loopBars,
    NoteStatistics statistics,
    List<StoredPart> parts,
    @Nullable Integer mainInstrument,
    Texts text,
    List<TagFact> tags,
    StoredMusic music,
    @Nullable Bytes noteHash,
    Bytes sketch) {
  public StoredAnalysis {
    warnings = List.copyOf(warnings);
    tempoAlternatives = List.copyOf(tempoAlternatives);
    keysPossible = List.copyOf(keysPossible);
    parts = List.copyOf(parts);
    tags = List.copyOf(tags);
  }
}
