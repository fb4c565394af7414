package io.midicenter.cli.json;

import static io.midicenter.cli.json.JsonFacts.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.KeyAnalysis;
import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.TempoAnalysis;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every field of [Analysis] as JSON.
final class AnalysisJson {
  private AnalysisJson() {}

  static void write(Analysis a, ObjectNode json) {
    json.put("status", a.status().name().toLowerCase(Locale.ROOT));
    json.put("format", a.format());
    json.put("division", a.division());
    json.put("timeBase", a.timeBase().name());
    json.put("tracks", a.tracks());
    json.put("events", a.events());
    json.put("notes", a.notes());
    json.put("durationMs", a.durationMs());
    json.put("durationTicks", a.durationTicks());
    json.put("firstNoteMs", a.firstNoteMs());
    tempo(a.tempo(), json);
    json.put("gridCoherence", rounded(a.gridCoherence()));
    ObjectNode meter = JsonFacts.put(json, "meter", "value", a.meter().meter());
    meter.put("changes", a.meter().changes());
    ArrayNode others = meter.putArray("alternatives");
    a.meter().alternatives().forEach(m -> others.add(m.toString()));
    JsonFacts.put(json, "bars", "value", a.extent().bars());
    json.put("startBar", a.extent().startBar());
    json.put("loopable", a.extent().loopable());
    json.put("loopBars", a.extent().loopBars());
    JsonFacts.put(json, "kind", "value", words(a.kind()));
    statistics(a.statistics(), json);
    ArrayNode parts = json.putArray("parts");
    a.parts().forEach(part -> part(part, parts.addObject()));
    key(a.key(), json);
    MusicJson.write(a, json);
    text(a.text(), json.putObject("text"));
    JsonFacts.tags(json.putArray("tags"), a.tags());
    Bytes noteHash = a.noteHash();
    json.put("noteHash", noteHash == null ? null : noteHash.hex());
    json.put("sketch", Base64.getEncoder().encodeToString(a.sketch().toArray()));
  }

  static Fact<String> words(Fact<Kind> kind) {
    Kind value = kind.value();
    return value == null ? Fact.none() : new Fact<>(value.word(), kind.source(), kind.confidence());
  }

  private static void tempo(TempoAnalysis tempo, ObjectNode json) {
    ObjectNode object = JsonFacts.put(json, "tempo", "bpm", tempo.bpm());
    object.put("first", rounded(tempo.first()));
    object.put("dominant", rounded(tempo.dominant()));
    object.put("mean", rounded(tempo.mean()));
    object.put("min", rounded(tempo.min()));
    object.put("max", rounded(tempo.max()));
    object.put("changes", tempo.changes());
    object.put("only120", tempo.only120());
    object.put("free", tempo.free());
    ArrayNode map = object.putArray("map");
    tempo.map().forEach(point -> map.addArray().add(point.tick()).add(rounded(point.bpm())));
    ArrayNode alternatives = object.putArray("alternatives");
    tempo.alternatives().forEach(bpm -> alternatives.add(rounded(bpm.doubleValue())));
  }

  private static void statistics(NoteStatistics s, ObjectNode json) {
    json.put("nomml", s.nomml());
    json.put("pitchMin", s.pitchMin());
    json.put("pitchMax", s.pitchMax());
    json.put("pitches", s.pitches());
    json.put("velocityMin", s.velocityMin());
    json.put("velocityAvg", rounded(s.velocityMean()));
    json.put("velocityMax", s.velocityMax());
    json.put("velocitySd", rounded(s.velocitySd()));
    json.put("polyphonyMax", s.polyphonyMax());
    json.put("polyphonyAvg", rounded(s.polyphonyMean()));
    json.put("density", rounded(s.density()));
    json.put("notesPerQuarter", rounded(s.notesPerQuarter()));
    json.put("drumShare", rounded(s.drumShare()));
  }

  private static void part(Part part, ObjectNode json) {
    json.put("track", part.track());
    json.put("port", part.port());
    json.put("channel", part.channel());
    json.put("program", part.program());
    json.put("bankMsb", part.bankMsb());
    json.put("bankLsb", part.bankLsb());
    json.put("programSet", part.programSet().name());
    Instrument instrument = part.instrument().value();
    JsonFacts.put(
        json,
        "instrument",
        "value",
        instrument == null
            ? Fact.none()
            : new Fact<>(
                instrument.slug(), part.instrument().source(), part.instrument().confidence()));
    json.put("name", part.name());
    Role role = part.role().value();
    JsonFacts.put(
        json,
        "role",
        "value",
        role == null
            ? Fact.none()
            : new Fact<>(role.word(), part.role().source(), part.role().confidence()));
    json.put("notes", part.notes());
    json.put("low", part.low());
    json.put("high", part.high());
    json.put("velocityMean", rounded(part.velocityMean()));
    json.put("polyphonyMax", part.polyphonyMax());
    json.put("monoShare", rounded(part.monoShare()));
    json.put("nomml", part.nomml());
    json.put("drumScore", rounded(part.drumScore()));
    json.put("melodyScore", rounded(part.melodyScore()));
  }

  private static void key(KeyAnalysis key, ObjectNode json) {
    ObjectNode object = JsonFacts.put(json, "key", "name", key.key());
    JsonFacts.keys(object.putArray("possible"), key.possible());
    object.put("signature", key.signature().value());
    object.put("signatureConfidence", rounded(key.signature().confidence()));
    ArrayNode segments = object.putArray("segments");
    for (KeySegment segment : key.segments()) {
      segments.addObject().put("bar", segment.bar()).put("name", segment.key().canonicalName());
    }
    var declared = key.declared();
    if (declared == null) {
      json.putNull("keySigMeta");
    } else {
      json.putObject("keySigMeta").put("fifths", declared.fifths()).put("minor", declared.minor());
    }
  }

  private static void text(Texts text, ObjectNode json) {
    for (Map.Entry<TextKind, List<String>> entry : text.strings().entrySet()) {
      ArrayNode strings = json.putArray(entry.getKey().word());
      entry.getValue().forEach(strings::add);
    }
    JsonFacts.put(json, "charset", "value", text.charset());
    JsonFacts.put(json, "title", "value", text.title());
    JsonFacts.put(json, "artist", "value", text.artist());
    json.put("language", text.language());
  }
}
