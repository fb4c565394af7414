package io.midicenter.catalog.facts;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Complexity;
import io.midicenter.analysis.Controllers;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.Structure;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.Warning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One whole row of `analysis`.
///
/// @param columns what the index reads
/// @param detail what the file page and a later fusion read
public record AnalysisRow(StoredAnalysis columns, StoredDetail detail) {

  /// What is to be fused with the names: at the resolution in which it is kept, so that a fusion
  /// years later starts from the same numbers as the first.
  public static FusionInput fusionInput(Analysis analysis) {
    FusionInput exact = FusionInput.of(analysis);
    var probabilities = new ArrayList<Double>(exact.keyProbabilities().size());
    for (double p : exact.keyProbabilities()) {
      probabilities.add(Resolution.fourDecimals(p));
    }
    var tags = new ArrayList<TagFact>(exact.tags().size());
    for (TagFact tag : exact.tags()) {
      tags.add(
          new TagFact(
              tag.tag(), tag.category(), tag.source(), Resolution.fourDecimals(tag.confidence())));
    }
    return new FusionInput(
        kept(exact.tempo()),
        exact.tempoAlternatives(),
        exact.only120(),
        kept(exact.meter()),
        kept(exact.bars()),
        kept(exact.kind()),
        kept(exact.key()),
        probabilities,
        exact.keySignature(),
        Resolution.fourDecimals(exact.drumScore()),
        tags);
  }

  private static <T> Fact<T> kept(Fact<T> fact) {
    T value = fact.value();
    return value == null
        ? Fact.none()
        : new Fact<>(value, fact.source(), Resolution.fourDecimals(fact.confidence()));
  }

  /// @param input of [#fusionInput], from which `fused` was made
  public static AnalysisRow of(Analysis a, FusionInput input, Fused fused) {
    Part main = a.mainPart();
    var columns =
        new StoredAnalysis(
            a.status(),
            codes(a.warnings()),
            Resolution.clamp(a.format(), 0, Short.MAX_VALUE),
            a.division(),
            a.timeBase(),
            a.tracks(),
            Math.max(0, a.events()),
            Math.max(0, a.notes()),
            a.durationMs(),
            a.durationTicks(),
            Fact.none(),
            Fact.none(),
            Resolution.hundredths(a.tempo().min()),
            Resolution.hundredths(a.tempo().max()),
            a.tempo().changes(),
            List.of(),
            Fact.none(),
            List.of(),
            Resolution.fact(
                a.key().signature(), Resolution.clampOrNull(a.key().signature().value(), -7, 7)),
            Fact.none(),
            a.meter().changes(),
            Fact.none(),
            a.extent().loopable(),
            Resolution.clampOrNull(a.extent().loopBars(), 0, Short.MAX_VALUE),
            statistics(a.statistics()),
            parts(a.parts()),
            main == null ? null : code(main.instrument()),
            texts(a.text()),
            List.of(),
            StoredMusic.of(a),
            a.noteHash(),
            a.sketch());
    var detail =
        new StoredDetail(
            input,
            fused.evidence(),
            fused.drumsByName(),
            a.tempo().map(),
            a.tempo().first(),
            a.tempo().dominant(),
            a.tempo().mean(),
            a.tempo().free(),
            a.gridCoherence(),
            a.meter().alternatives(),
            a.key().segments(),
            a.extent().startBar(),
            a.firstNoteMs(),
            structure(a.structure()),
            complexity(a.complexity()),
            controllers(a.controllers()),
            performance(a.performance()),
            a.warnings());
    return new AnalysisRow(columns, detail).with(fused);
  }

  /// The same analysis with other names: only what fusion decides changes.
  public AnalysisRow with(Fused fused) {
    StoredAnalysis c = columns;
    StoredDetail d = detail;
    return new AnalysisRow(
        new StoredAnalysis(
            c.status(),
            c.warnings(),
            c.format(),
            c.division(),
            c.timeBase(),
            c.tracks(),
            c.events(),
            c.notes(),
            c.durationMs(),
            c.durationTicks(),
            rounded(fused.bars(), Resolution::tenths),
            rounded(fused.tempo(), Resolution::hundredths),
            c.tempoMin(),
            c.tempoMax(),
            c.tempoChanges(),
            hundredths(fused.tempoAlternatives()),
            Resolution.fact(fused.key(), fused.key().value()),
            possible(fused.keysPossible()),
            c.signature(),
            Resolution.fact(fused.meter(), fused.meter().value()),
            c.meterChanges(),
            Resolution.fact(fused.kind(), fused.kind().value()),
            c.loopable(),
            c.loopBars(),
            c.statistics(),
            c.parts(),
            c.mainInstrument(),
            c.text(),
            tags(fused.tags()),
            c.music(),
            c.noteHash(),
            c.sketch()),
        new StoredDetail(
            d.fusion(),
            fused.evidence(),
            fused.drumsByName(),
            d.tempoMap(),
            d.tempoFirst(),
            d.tempoDominant(),
            d.tempoMean(),
            d.tempoFree(),
            d.gridCoherence(),
            d.meterAlternatives(),
            d.keySegments(),
            d.startBar(),
            d.firstNoteMs(),
            d.structure(),
            d.complexity(),
            d.controllers(),
            d.performance(),
            d.warnings()));
  }

  private interface Rounding {
    double of(double value);
  }

  private static Fact<Double> rounded(Fact<Double> fact, Rounding rounding) {
    Double value = fact.value();
    return value == null ? Fact.none() : Resolution.fact(fact, rounding.of(value));
  }

  private static List<SmfFault> codes(List<Warning> warnings) {
    var codes = new ArrayList<SmfFault>(warnings.size());
    for (Warning warning : warnings) {
      codes.add(warning.code());
    }
    return codes;
  }

  private static List<Double> hundredths(List<Double> values) {
    var rounded = new ArrayList<Double>(values.size());
    for (double value : values) {
      rounded.add(Resolution.hundredths(value));
    }
    return rounded;
  }

  private static List<KeyProbability> possible(List<KeyProbability> keys) {
    var rounded = new ArrayList<KeyProbability>(keys.size());
    for (KeyProbability key : keys) {
      rounded.add(new KeyProbability(key.key(), Resolution.share(key.probability())));
    }
    return rounded;
  }

  private static List<TagFact> tags(List<TagFact> tags) {
    var rounded = new ArrayList<TagFact>(Math.min(64, tags.size()));
    for (int i = 0; i < tags.size() && i < 64; i++) {
      TagFact tag = tags.get(i);
      rounded.add(
          new TagFact(tag.tag(), tag.category(), tag.source(), Resolution.share(tag.confidence())));
    }
    return rounded;
  }

  private static @Nullable Integer code(Fact<Instrument> instrument) {
    Instrument value = instrument.value();
    return value == null ? null : value.code();
  }

  private static List<StoredPart> parts(List<Part> parts) {
    var stored = new ArrayList<StoredPart>(parts.size());
    for (Part part : parts) {
      stored.add(StoredPart.of(part));
    }
    return stored;
  }

  private static NoteStatistics statistics(NoteStatistics s) {
    return new NoteStatistics(
        Resolution.clampOrNull(s.pitchMin(), 0, 127),
        Resolution.clampOrNull(s.pitchMax(), 0, 127),
        Resolution.clampOrNull(s.pitches(), 0, 128),
        Resolution.clampOrNull(s.velocityMin(), 0, 127),
        Resolution.smallHundredths(s.velocityMean()),
        Resolution.clampOrNull(s.velocityMax(), 0, 127),
        Resolution.smallHundredths(s.velocitySd()),
        s.polyphonyMax(),
        Resolution.hundredths(s.polyphonyMean()),
        Resolution.hundredths(s.density()),
        Resolution.hundredths(s.notesPerQuarter()),
        Resolution.shareOrNull(s.drumShare()),
        Resolution.clampOrNull(s.nomml(), 0, 12));
  }

  private static @Nullable Structure structure(@Nullable Structure structure) {
    if (structure == null) {
      return null;
    }
    var sections = new ArrayList<Structure.Section>(structure.sections().size());
    for (Structure.Section section : structure.sections()) {
      sections.add(new Structure.Section(section.bar(), Resolution.text(section.name())));
    }
    return new Structure(
        structure.period(), structure.blockBars(), Resolution.text(structure.form()), sections);
  }

  private static @Nullable Complexity complexity(@Nullable Complexity c) {
    return c == null
        ? null
        : new Complexity(
            Resolution.fourDecimals(c.total()),
            Resolution.fourDecimals(c.rhythm()),
            Resolution.fourDecimals(c.pitch()),
            Resolution.fourDecimals(c.harmony()),
            Resolution.fourDecimals(c.texture()));
  }

  private static Controllers controllers(Controllers c) {
    return new Controllers(
        c.used(),
        c.pitchBends(),
        c.channelPressures(),
        c.keyPressures(),
        Resolution.fourDecimalsOrNull(c.pedalShare()));
  }

  private static Performance performance(Performance p) {
    return new Performance(
        Resolution.fourDecimalsOrNull(p.legatoShare()),
        Resolution.fourDecimalsOrNull(p.staccatoShare()),
        Resolution.fourDecimalsOrNull(p.deviationMs()));
  }

  private static Texts texts(Texts t) {
    var strings = new EnumMap<TextKind, List<String>>(TextKind.class);
    t.strings()
        .forEach((kind, list) -> {
          var clean = new ArrayList<String>(list.size());
          for (String text : list) {
            clean.add(Resolution.text(text));
          }
          strings.put(kind, clean);
        });
    return new Texts(
        strings, clean(t.charset()), clean(t.title()), clean(t.artist()), t.language());
  }

  private static Fact<String> clean(Fact<String> fact) {
    String value = fact.value();
    return value == null ? Fact.none() : Resolution.fact(fact, Resolution.text(value));
  }
}
