package io.midicenter.api.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Complexity;
import io.midicenter.analysis.ControllerUse;
import io.midicenter.analysis.Controllers;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.Structure;
import io.midicenter.catalog.facts.StoredDetail;
import org.jspecify.annotations.Nullable;

/// Form, complexity and how a piece is played. Bars count from 1.
final class PlayingJson {
  private PlayingJson() {}

  /// @param nomml quantisation depth, 12 = played; null where unknown
  static void feel(ObjectNode node, @Nullable Integer nomml, Feel feel) {
    if (nomml != null) {
      node.put("feel", nomml == NoteStatistics.PLAYED ? "played" : "quantized");
    }
    put(node, "swing", feel.swing());
    put(node, "swing16", feel.swing16());
    if (feel.triplets() != null) {
      node.put("triplets", feel.triplets());
    }
  }

  static void detail(ObjectNode node, StoredDetail detail) {
    structure(node, detail.structure());
    Complexity complexity = detail.complexity();
    if (complexity != null) {
      node.putObject("complexity")
          .put("total", complexity.total())
          .put("rhythm", complexity.rhythm())
          .put("pitch", complexity.pitch())
          .put("harmony", complexity.harmony())
          .put("texture", complexity.texture());
    }
    controllers(node, detail.controllers());
    Performance performance = detail.performance();
    if (!performance.equals(Performance.NONE)) {
      ObjectNode json = node.putObject("articulation");
      put(json, "legato", performance.legatoShare());
      put(json, "staccato", performance.staccatoShare());
      put(json, "deviationMs", performance.deviationMs());
    }
  }

  private static void structure(ObjectNode node, @Nullable Structure structure) {
    if (structure == null) {
      return;
    }
    ObjectNode json = node.putObject("structure");
    json.put("form", structure.form()).put("blockBars", structure.blockBars());
    if (structure.period() != null) {
      json.put("period", structure.period());
    }
    ArrayNode sections = json.putArray("sections");
    for (Structure.Section section : structure.sections()) {
      sections.addObject().put("bar", section.bar() + 1).put("name", section.name());
    }
  }

  private static void controllers(ObjectNode node, Controllers controllers) {
    if (controllers.equals(Controllers.NONE)) {
      return;
    }
    ObjectNode json = node.putObject("controllers");
    ArrayNode used = json.putArray("used");
    for (ControllerUse use : controllers.used()) {
      used.addObject()
          .put("number", use.number())
          .put("name", use.name())
          .put("events", use.events())
          .put("channels", use.channels())
          .put("min", use.min())
          .put("max", use.max());
    }
    json.put("pitchBends", controllers.pitchBends());
    json.put("channelPressures", controllers.channelPressures());
    json.put("keyPressures", controllers.keyPressures());
    put(json, "pedal", controllers.pedalShare());
  }

  private static void put(ObjectNode node, String name, @Nullable Double value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
