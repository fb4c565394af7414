package io.midicenter.api.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.DrumTechnique;
import io.midicenter.analysis.MelodyLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Melody lines in short, and the main bar of the drums. Bars count from 1.
final class PatternJson {
  /// Most pitches of a line that are shown.
  static final int MAX_PITCHES = 32;

  private PatternJson() {}

  static void lines(ObjectNode node, List<MelodyLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    ArrayNode array = node.putArray("lines");
    for (MelodyLine line : lines) {
      line(array.addObject(), line);
    }
  }

  private static void line(ObjectNode node, MelodyLine line) {
    Bytes pitches = line.pitches();
    node.put("part", line.part()).put("main", line.rank() == 0).put("bass", line.bass());
    node.put("confidence", line.confidence()).put("notes", pitches.size());
    if (line.firstBar() >= 0) {
      node.put("firstBar", line.firstBar() + 1);
    }
    int low = 127;
    int high = 0;
    for (int i = 0; i < pitches.size(); i++) {
      low = Math.min(low, pitches.at(i));
      high = Math.max(high, pitches.at(i));
    }
    if (low <= high) {
      node.putArray("pitch").add(low).add(high);
    }
    ArrayNode begins = node.putArray("begins");
    for (int i = 0; i < pitches.size() && i < MAX_PITCHES; i++) {
      begins.add(pitches.at(i));
    }
  }

  static void drums(ObjectNode node, @Nullable DrumAnalysis drums) {
    if (drums == null) {
      return;
    }
    ObjectNode json = node.putObject("drums");
    json.put("stepsPerQuarter", drums.stepsPerQuarter()).put("stepsPerBar", drums.stepsPerBar());
    if (drums.mainBar() >= 0 && drums.mainBar() < drums.bars()) {
      json.put("bar", drums.startBar() + drums.mainBar() + 1);
      ArrayNode pattern = json.putArray("pattern");
      for (DrumLane lane : DrumLane.values()) {
        if (drums.mask(drums.mainBar(), lane) != 0) {
          pattern
              .addObject()
              .put("lane", lane.word())
              .put("steps", drums.steps(drums.mainBar(), lane));
        }
      }
    }
    ArrayNode fills = json.putArray("fillBars");
    drums.fillBars().forEach(bar -> fills.add(drums.startBar() + bar + 1));
    if (drums.ghostShare() != null) {
      json.put("ghostShare", drums.ghostShare());
    }
    ArrayNode techniques = json.putArray("techniques");
    drums.techniques().stream().sorted().map(DrumTechnique::word).forEach(techniques::add);
  }
}
