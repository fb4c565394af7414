package io.midicenter.api.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.ChordSymbol;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.catalog.facts.StoredAnalysis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chords with their names and degrees, and stretches of one key. Bars count from 1.
final class HarmonyJson {
  /// Most chords of an answer.
  static final int MAX_CHORDS = 2_000;

  private static final int TICKS_PER_QUARTER = 480;

  private HarmonyJson() {}

  static void segments(ObjectNode key, List<KeySegment> segments) {
    if (segments.isEmpty()) {
      return;
    }
    ArrayNode array = key.putArray("segments");
    for (KeySegment segment : segments) {
      array.addObject().put("bar", segment.bar() + 1).put("name", segment.key().canonicalName());
    }
  }

  static void chords(ObjectNode node, StoredAnalysis analysis) {
    ChordTrack chords = analysis.music().chords();
    if (chords.size() == 0) {
      return;
    }
    MusicalKey key = analysis.key().value();
    Meter meter = analysis.meterChanges() == 0 ? analysis.meter().value() : null;
    ArrayNode array = node.putArray("chords");
    for (int i = 0; i < chords.size() && array.size() < MAX_CHORDS; i++) {
      if (ChordSymbol.isChord(chords.code(i))) {
        chord(array.addObject(), chords, i, key, meter);
      }
    }
    node.put("chordsLoop", chords.wraps());
  }

  private static void chord(
      ObjectNode node, ChordTrack chords, int i, @Nullable MusicalKey key, @Nullable Meter meter) {
    int tick = chords.starts().at(i);
    int end = i + 1 < chords.size() ? chords.starts().at(i + 1) : chords.end();
    node.put("tick", tick).put("length", Math.max(0, end - tick));
    if (meter != null) {
      node.put("bar", (int) Math.floor(tick / (meter.quarters() * TICKS_PER_QUARTER)) + 1);
    }
    node.put("name", ChordSymbol.name(chords.code(i), chords.basses().at(i)));
    if (key != null) {
      node.put("roman", ChordSymbol.roman(chords.code(i), key));
    }
    node.put("confidence", chords.confidences().at(i) / 100.0);
  }
}
