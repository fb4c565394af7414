package io.midicenter.catalog.row;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.analysis.Complexity;
import io.midicenter.analysis.ControllerUse;
import io.midicenter.analysis.Controllers;
import io.midicenter.analysis.Performance;
import io.midicenter.catalog.facts.StoredDetail;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// How a piece is played, inside `detail`: complexity as five numbers; controllers as an object,
/// each of them as number, events, channels, least and greatest value; performance as an object.
final class PlayJson {
  private static final int USE = 5;

  private PlayJson() {}

  static void write(JsonGenerator json, StoredDetail detail) throws IOException {
    Complexity complexity = detail.complexity();
    if (complexity != null) {
      json.writeArrayFieldStart("complexity");
      json.writeNumber(complexity.total());
      json.writeNumber(complexity.rhythm());
      json.writeNumber(complexity.pitch());
      json.writeNumber(complexity.harmony());
      json.writeNumber(complexity.texture());
      json.writeEndArray();
    }
    if (!detail.controllers().equals(Controllers.NONE)) {
      json.writeObjectFieldStart("controllers");
      write(json, detail.controllers());
      json.writeEndObject();
    }
    Performance performance = detail.performance();
    if (!performance.equals(Performance.NONE)) {
      json.writeObjectFieldStart("performance");
      Json.number(json, "legato", performance.legatoShare());
      Json.number(json, "staccato", performance.staccatoShare());
      Json.number(json, "deviation", performance.deviationMs());
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, Controllers controllers) throws IOException {
    json.writeArrayFieldStart("used");
    for (ControllerUse use : controllers.used()) {
      json.writeNumber(use.number());
      json.writeNumber(use.events());
      json.writeNumber(use.channels());
      json.writeNumber(use.min());
      json.writeNumber(use.max());
    }
    json.writeEndArray();
    json.writeNumberField("bends", controllers.pitchBends());
    json.writeNumberField("channelPressures", controllers.channelPressures());
    json.writeNumberField("keyPressures", controllers.keyPressures());
    Json.number(json, "pedal", controllers.pedalShare());
  }

  static @Nullable Complexity complexity(@Nullable JsonNode flat) {
    return flat == null
        ? null
        : new Complexity(
            flat.get(0).doubleValue(),
            flat.get(1).doubleValue(),
            flat.get(2).doubleValue(),
            flat.get(3).doubleValue(),
            flat.get(4).doubleValue());
  }

  static Controllers controllers(@Nullable JsonNode json) {
    if (json == null) {
      return Controllers.NONE;
    }
    JsonNode flat = json.path("used");
    var used = new ArrayList<ControllerUse>(flat.size() / USE);
    for (int i = 0; i + USE <= flat.size(); i += USE) {
      used.add(
          new ControllerUse(
              flat.get(i).intValue(),
              flat.get(i + 1).intValue(),
              flat.get(i + 2).intValue(),
              flat.get(i + 3).intValue(),
              flat.get(i + 4).intValue()));
    }
    return new Controllers(
        used,
        json.get("bends").intValue(),
        json.get("channelPressures").intValue(),
        json.get("keyPressures").intValue(),
        Json.doubleOrNull(json, "pedal"));
  }

  static Performance performance(@Nullable JsonNode json) {
    return json == null
        ? Performance.NONE
        : new Performance(
            Json.doubleOrNull(json, "legato"),
            Json.doubleOrNull(json, "staccato"),
            Json.doubleOrNull(json, "deviation"));
  }
}
