package io.midicenter.catalog.row;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TempoPoint;
import io.midicenter.analysis.Warning;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.StoredDetail;
import io.midicenter.catalog.library.TagIds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Column `detail`. What is absent or empty is left out.
final class DetailJson {
  private static final SmfFault[] FAULTS = SmfFault.values();

  private final FusionJson fusion;

  DetailJson(TagIds tagIds) {
    this.fusion = new FusionJson(tagIds);
  }

  byte[] write(StoredDetail detail) {
    return Json.object(json -> write(json, detail));
  }

  private void write(JsonGenerator json, StoredDetail detail) throws IOException {
    json.writeObjectFieldStart("fusion");
    fusion.write(json, detail.fusion());
    json.writeEndObject();
    Fused.Evidence evidence = detail.evidence();
    json.writeObjectFieldStart("why");
    strings(json, "tempo", evidence.tempo());
    strings(json, "key", evidence.key());
    strings(json, "meter", evidence.meter());
    strings(json, "bars", evidence.bars());
    strings(json, "kind", evidence.kind());
    json.writeEndObject();
    if (detail.drumsByName()) {
      json.writeBooleanField("drumsByName", true);
    }
    if (!detail.tempoMap().isEmpty()) {
      json.writeArrayFieldStart("tempoMap");
      for (TempoPoint point : detail.tempoMap()) {
        json.writeNumber(point.tick());
        json.writeNumber(point.bpm());
      }
      json.writeEndArray();
    }
    Json.number(json, "tempoFirst", detail.tempoFirst());
    Json.number(json, "tempoDominant", detail.tempoDominant());
    Json.number(json, "tempoMean", detail.tempoMean());
    if (detail.tempoFree()) {
      json.writeBooleanField("tempoFree", true);
    }
    Json.number(json, "gridCoherence", detail.gridCoherence());
    if (!detail.meterAlternatives().isEmpty()) {
      json.writeArrayFieldStart("meters");
      for (Meter meter : detail.meterAlternatives()) {
        json.writeNumber(meter.numerator());
        json.writeNumber(meter.denominator());
      }
      json.writeEndArray();
    }
    Json.number(json, "startBar", detail.startBar());
    Json.number(json, "firstNoteMs", detail.firstNoteMs());
    FormJson.write(json, detail.keySegments(), detail.structure());
    PlayJson.write(json, detail);
    if (!detail.warnings().isEmpty()) {
      json.writeArrayFieldStart("warnings");
      for (Warning warning : detail.warnings()) {
        json.writeNumber(Codes.of(warning.code()));
        json.writeNumber(warning.offset());
        json.writeNumber(warning.count());
      }
      json.writeEndArray();
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(io.midicenter.catalog.facts.Resolution.text(value));
      }
      json.writeEndArray();
    }
  }

  StoredDetail read(String column) {
    JsonNode json = Json.read(column);
    JsonNode why = json.get("why");
    return new StoredDetail(
        fusion.read(json.get("fusion")),
        new Fused.Evidence(
            strings(why, "tempo"),
            strings(why, "key"),
            strings(why, "meter"),
            strings(why, "bars"),
            strings(why, "kind")),
        json.has("drumsByName"),
        tempoMap(json.path("tempoMap")),
        Json.doubleOrNull(json, "tempoFirst"),
        Json.doubleOrNull(json, "tempoDominant"),
        Json.doubleOrNull(json, "tempoMean"),
        json.has("tempoFree"),
        Json.doubleOrNull(json, "gridCoherence"),
        meters(json.path("meters")),
        FormJson.segments(json.path("keySegments")),
        Json.intOrNull(json, "startBar"),
        Json.intOrNull(json, "firstNoteMs"),
        FormJson.structure(json.get("structure")),
        PlayJson.complexity(json.get("complexity")),
        PlayJson.controllers(json.get("controllers")),
        PlayJson.performance(json.get("performance")),
        warnings(json.path("warnings")));
  }

  private static List<String> strings(JsonNode object, String name) {
    var values = new ArrayList<String>();
    for (JsonNode value : object.path(name)) {
      values.add(value.textValue());
    }
    return values;
  }

  private static List<TempoPoint> tempoMap(JsonNode flat) {
    var points = new ArrayList<TempoPoint>(flat.size() / 2);
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      points.add(new TempoPoint(flat.get(i).longValue(), flat.get(i + 1).doubleValue()));
    }
    return points;
  }

  private static List<Meter> meters(JsonNode flat) {
    var meters = new ArrayList<Meter>(flat.size() / 2);
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      meters.add(new Meter(flat.get(i).intValue(), flat.get(i + 1).intValue()));
    }
    return meters;
  }

  private static List<Warning> warnings(JsonNode flat) {
    var warnings = new ArrayList<Warning>(flat.size() / 3);
    for (int i = 0; i + 2 < flat.size(); i += 3) {
      warnings.add(
          new Warning(
              Codes.at(FAULTS, flat.get(i).intValue()),
              flat.get(i + 1).intValue(),
              flat.get(i + 2).intValue()));
    }
    return warnings;
  }
}
