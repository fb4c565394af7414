package io.midicenter.api.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.TempoPoint;
import io.midicenter.analysis.parts.Instruments;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.facts.StoredDetail;
import io.midicenter.catalog.facts.StoredPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the analysis found in a file, with source, confidence and evidence of each fact.
final class AnalysisJson {
  private final StoredAnalysis analysis;
  private final @Nullable StoredDetail detail;

  AnalysisJson(StoredAnalysis analysis, @Nullable StoredDetail detail) {
    this.analysis = analysis;
    this.detail = detail;
  }

  void writeTo(ObjectNode node) {
    node.put("format", analysis.format());
    node.put("tracks", analysis.tracks());
    node.put("notes", analysis.notes());
    if (analysis.durationMs() != null) {
      node.put("duration", analysis.durationMs() / 1000.0);
    }
    if (analysis.kind().value() != null) {
      node.put("kind", analysis.kind().value().word());
      node.put("kindConfidence", analysis.kind().confidence());
      node.put("kindSource", analysis.kind().source().word());
      texts(node, "kindWhy", detail == null ? List.of() : detail.evidence().kind());
    }
    if (analysis.bars().value() != null) {
      node.put("bars", analysis.bars().value());
      node.put("barsConfidence", analysis.bars().confidence());
      node.put("barsSource", analysis.bars().source().word());
      texts(node, "barsWhy", detail == null ? List.of() : detail.evidence().bars());
    }
    if (analysis.mainInstrument() != null) {
      node.put("mainInstrument", Instruments.byCode(analysis.mainInstrument()).slug());
    }
    writeTempo(node);
    writeKey(node);
    writeMeter(node);
    writeStatistics(node, analysis.statistics());
    PlayingJson.feel(node, analysis.statistics().nomml(), analysis.music().feel());
    HarmonyJson.chords(node, analysis, detail == null ? List.of() : detail.keySegments());
    PatternJson.lines(node, analysis.music().lines());
    PatternJson.drums(node, analysis.music().drums());
    if (detail != null) {
      PlayingJson.detail(node, detail);
    }
    ArrayNode parts = node.putArray("parts");
    for (int no = 0; no < analysis.parts().size(); no++) {
      writePart(parts.addObject(), no, analysis.parts().get(no));
    }
    ObjectNode text = node.putObject("text");
    analysis.text().strings().forEach((kind, strings) -> texts(text, kind.word(), strings));
    putKnown(node, "title", analysis.text().title());
    putKnown(node, "artist", analysis.text().artist());
    ArrayNode warnings = node.putArray("warnings");
    analysis.warnings().forEach(code -> warnings.add(code.name()));
  }

  private void writeTempo(ObjectNode node) {
    Double bpm = analysis.tempo().value();
    boolean free = detail != null && detail.tempoFree();
    if (bpm == null && analysis.tempoMin() == null && !free) {
      return;
    }
    ObjectNode tempo = node.putObject("tempo");
    if (free) {
      tempo.put("free", true);
    }
    if (bpm != null) {
      tempo.put("bpm", bpm);
      putEvidence(tempo, analysis.tempo(), detail == null ? List.of() : detail.evidence().tempo());
    }
    ArrayNode map = tempo.putArray("map");
    if (detail != null) {
      for (TempoPoint point : detail.tempoMap()) {
        map.addArray().add(point.tick()).add(Math.round(point.bpm() * 100) / 100.0);
      }
    }
    ArrayNode alternatives = tempo.putArray("alternatives");
    analysis.tempoAlternatives().forEach(alternatives::add);
  }

  private void writeKey(ObjectNode node) {
    MusicalKey name = analysis.key().value();
    if (name == null && analysis.keysPossible().isEmpty()) {
      return;
    }
    ObjectNode key = node.putObject("key");
    if (name != null) {
      key.put("name", name.canonicalName()).put("camelot", name.camelot());
      putEvidence(key, analysis.key(), detail == null ? List.of() : detail.evidence().key());
    }
    if (analysis.signature().value() != null) {
      key.put("signature", analysis.signature().value());
    }
    HarmonyJson.segments(key, detail == null ? List.of() : detail.keySegments());
    ArrayNode possible = key.putArray("possible");
    for (KeyProbability candidate : analysis.keysPossible()) {
      possible.addArray().add(candidate.key().canonicalName()).add(candidate.probability());
    }
  }

  private void writeMeter(ObjectNode node) {
    if (analysis.meter().value() == null) {
      return;
    }
    ObjectNode meter = node.putObject("meter").put("value", analysis.meter().value().toString());
    putEvidence(meter, analysis.meter(), detail == null ? List.of() : detail.evidence().meter());
  }

  private static void writeStatistics(ObjectNode node, NoteStatistics statistics) {
    put(node, "pitchLow", statistics.pitchMin());
    put(node, "pitchHigh", statistics.pitchMax());
    put(node, "polyphony", statistics.polyphonyMax());
    put(node, "velocity", statistics.velocityMean());
    put(node, "density", statistics.density());
  }

  private static void writePart(ObjectNode node, int no, StoredPart part) {
    node.put("no", no).put("track", part.track()).put("port", part.port());
    node.put("channel", part.channel());
    if (part.name() != null) {
      node.put("name", part.name());
    }
    if (part.program() != null) {
      node.put("program", part.program());
    }
    if (part.instrument().value() != null) {
      Instrument instrument = Instruments.byCode(part.instrument().value());
      node.put("instrument", instrument.slug()).put("instrumentLabel", instrument.label());
    }
    if (part.role().value() != null) {
      node.put("role", part.role().value().word());
    }
    node.put("notes", part.notes());
    if (part.melodyScore() != null) {
      node.put("melodyScore", part.melodyScore());
    }
    node.putArray("pitch").add(part.low()).add(part.high());
  }

  private static void putEvidence(ObjectNode node, Fact<?> fact, List<String> why) {
    node.put("source", fact.source().word()).put("confidence", fact.confidence());
    texts(node, "why", why);
  }

  private static void putKnown(ObjectNode node, String name, Fact<String> fact) {
    if (fact.value() != null) {
      node.put(name, fact.value());
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Number value) {
    switch (value) {
      case null -> {}
      case Integer number -> node.put(name, number);
      default -> node.put(name, value.doubleValue());
    }
  }

  private static void texts(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }
}
