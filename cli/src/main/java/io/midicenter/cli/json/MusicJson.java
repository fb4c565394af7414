package io.midicenter.cli.json;

import static io.midicenter.cli.json.JsonFacts.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Complexity;
import io.midicenter.analysis.ControllerUse;
import io.midicenter.analysis.Controllers;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.DrumTechnique;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.Structure;
import io.midicenter.analysis.chords.ChordCode;
import io.midicenter.analysis.chords.ChordNames;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Chords, lines, drums, form and playing of an [Analysis] as JSON.
final class MusicJson {
  private static final double TICKS_PER_QUARTER = 480;

  private MusicJson() {}

  static void write(Analysis a, ObjectNode json) {
    json.put("swing", rounded(a.feel().swing()));
    json.put("swing16", rounded(a.feel().swing16()));
    json.put("triplets", a.feel().triplets());
    chords(a, json);
    ArrayNode lines = json.putArray("lines");
    a.lines().forEach(line -> line(line, lines.addObject()));
    drums(a.drums(), json);
    structure(a.structure(), json);
    complexity(a.complexity(), json);
    controllers(a.controllers(), json.putObject("controllers"));
    json.putObject("articulation")
        .put("legato", rounded(a.performance().legatoShare()))
        .put("staccato", rounded(a.performance().staccatoShare()))
        .put("deviationMs", rounded(a.performance().deviationMs()));
    SimilarityVector vector = a.vector();
    json.put(
        "vector",
        vector.aspects() == 0
            ? null
            : Base64.getEncoder().encodeToString(vector.bytes().toArray()));
    Bytes shapeHash = a.shapeHash();
    json.put("shapeHash", shapeHash == null ? null : shapeHash.hex());
  }

  /// Start and end in quarters; no root where no chord sounds.
  private static void chords(Analysis a, ObjectNode json) {
    ChordTrack chords = a.chords();
    MusicalKey key = a.key().key().value();
    int fifths = key == null ? 0 : key.signature();
    ArrayNode array = json.putArray("chords");
    for (int i = 0; i < chords.size(); i++) {
      int tick = chords.starts().at(i);
      int end = i + 1 < chords.size() ? chords.starts().at(i + 1) : chords.end();
      ObjectNode chord = array.addObject();
      chord.put("start", rounded(tick / TICKS_PER_QUARTER));
      chord.put("end", rounded(end / TICKS_PER_QUARTER));
      int code = chords.code(i);
      if (ChordCode.isChord(code)) {
        int bass = chords.basses().at(i);
        chord.put("name", ChordNames.name(code, bass, fifths));
        chord.put("root", ChordCode.root(code));
        chord.put("quality", ChordNames.word(ChordCode.quality(code)));
        chord.put("bass", bass);
        chord.put("confidence", chords.confidences().at(i) / 100.0);
      } else {
        chord.putNull("name").putNull("root").putNull("quality").putNull("bass");
        chord.put("confidence", 0);
      }
    }
    json.put("chordsWrap", chords.wraps());
  }

  private static void line(MelodyLine line, ObjectNode json) {
    json.put("part", line.part()).put("rank", line.rank()).put("bass", line.bass());
    json.put("confidence", rounded(line.confidence())).put("firstBar", line.firstBar());
    ArrayNode pitches = json.putArray("pitches");
    ArrayNode intervals = json.putArray("intervals");
    for (int i = 0; i < line.pitches().size(); i++) {
      pitches.add(line.pitches().at(i));
      intervals.add(line.intervals().at(i) & 0xFF);
    }
    ints(json.putArray("bars"), line.bars());
  }

  private static void drums(@Nullable DrumAnalysis drums, ObjectNode json) {
    if (drums == null) {
      json.putNull("drums");
      return;
    }
    ObjectNode object = json.putObject("drums");
    object.put("stepsPerQuarter", drums.stepsPerQuarter());
    object.put("stepsPerBar", drums.stepsPerBar());
    object.put("startBar", drums.startBar());
    ArrayNode bars = object.putArray("bars");
    for (int bar = 0; bar < drums.bars(); bar++) {
      ObjectNode lanes = bars.addObject();
      for (DrumLane lane : DrumLane.values()) {
        if (drums.mask(bar, lane) != 0) {
          lanes.put(lane.word(), drums.steps(bar, lane));
        }
      }
    }
    ints(object.putArray("counts"), drums.counts());
    object.put("ghostShare", rounded(drums.ghostShare()));
    object.put("mainBar", drums.mainBar());
    ArrayNode fills = object.putArray("fillBars");
    drums.fillBars().forEach(fills::add);
    ArrayNode techniques = object.putArray("techniques");
    drums.techniques().stream().sorted().map(DrumTechnique::word).forEach(techniques::add);
  }

  private static void structure(@Nullable Structure structure, ObjectNode json) {
    if (structure == null) {
      json.putNull("structure");
      return;
    }
    ObjectNode object = json.putObject("structure");
    object.put("period", structure.period());
    object.put("blockBars", structure.blockBars());
    object.put("form", structure.form());
    ArrayNode sections = object.putArray("sections");
    for (Structure.Section section : structure.sections()) {
      sections.addObject().put("bar", section.bar()).put("name", section.name());
    }
  }

  private static void complexity(@Nullable Complexity complexity, ObjectNode json) {
    if (complexity == null) {
      json.putNull("complexity");
      return;
    }
    json.putObject("complexity")
        .put("total", rounded(complexity.total()))
        .put("rhythm", rounded(complexity.rhythm()))
        .put("pitch", rounded(complexity.pitch()))
        .put("harmony", rounded(complexity.harmony()))
        .put("texture", rounded(complexity.texture()));
  }

  private static void controllers(Controllers controllers, ObjectNode json) {
    ArrayNode used = json.putArray("used");
    for (ControllerUse use : controllers.used()) {
      used.addObject()
          .put("number", use.number())
          .put("events", use.events())
          .put("channels", use.channels())
          .put("min", use.min())
          .put("max", use.max());
    }
    json.put("pitchBends", controllers.pitchBends());
    json.put("channelPressures", controllers.channelPressures());
    json.put("keyPressures", controllers.keyPressures());
    json.put("pedal", rounded(controllers.pedalShare()));
  }

  private static void ints(ArrayNode into, Ints values) {
    for (int i = 0; i < values.size(); i++) {
      into.add(values.at(i));
    }
  }
}
