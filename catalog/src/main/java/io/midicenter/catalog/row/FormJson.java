package io.midicenter.catalog.row;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.Structure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a piece goes on, inside `detail`: stretches of one key as bar and key code, one after the
/// other; the structure as an object, its sections as bar and name.
final class FormJson {
  private FormJson() {}

  static void write(JsonGenerator json, List<KeySegment> segments, @Nullable Structure structure)
      throws IOException {
    if (!segments.isEmpty()) {
      json.writeArrayFieldStart("keySegments");
      for (KeySegment segment : segments) {
        json.writeNumber(segment.bar());
        json.writeNumber(segment.key().code());
      }
      json.writeEndArray();
    }
    if (structure != null) {
      json.writeObjectFieldStart("structure");
      Json.number(json, "period", structure.period());
      json.writeNumberField("blockBars", structure.blockBars());
      json.writeStringField("form", structure.form());
      if (!structure.sections().isEmpty()) {
        json.writeArrayFieldStart("sections");
        for (Structure.Section section : structure.sections()) {
          json.writeNumber(section.bar());
          json.writeString(section.name());
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  static List<KeySegment> segments(JsonNode flat) {
    var segments = new ArrayList<KeySegment>(flat.size() / 2);
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      segments.add(
          new KeySegment(flat.get(i).intValue(), MusicalKey.ALL.get(flat.get(i + 1).intValue())));
    }
    return segments;
  }

  static @Nullable Structure structure(@Nullable JsonNode json) {
    if (json == null) {
      return null;
    }
    JsonNode flat = json.path("sections");
    var sections = new ArrayList<Structure.Section>(flat.size() / 2);
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      sections.add(new Structure.Section(flat.get(i).intValue(), flat.get(i + 1).textValue()));
    }
    return new Structure(
        Json.intOrNull(json, "period"),
        json.get("blockBars").intValue(),
        json.get("form").textValue(),
        sections);
  }
}
