package io.midicenter.api.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.chords.ChordCode;
import io.midicenter.analysis.chords.ChordNames;
import io.midicenter.analysis.chords.Romans;
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

  /// @param segments stretches of one key, where it changes: degrees follow them
  static void chords(ObjectNode node, StoredAnalysis analysis, List<KeySegment> segments) {
    ChordTrack chords = analysis.music().chords();
    if (chords.size() == 0) {
      return;
    }
    Meter meter = analysis.meterChanges() == 0 ? analysis.meter().value() : null;
    ArrayNode array = node.putArray("chords");
    for (int i = 0; i < chords.size() && array.size() < MAX_CHORDS; i++) {
      if (ChordCode.isChord(chords.code(i))) {
        int bar = meter == null ? -1 : bar(chords.starts().at(i), meter);
        MusicalKey key = bar < 0 ? null : keyAt(segments, bar);
        chord(array.addObject(), chords, i, bar, key == null ? analysis.key().value() : key);
      }
    }
    node.put("chordsLoop", chords.wraps());
  }

  /// From 0.
  private static int bar(int tick, Meter meter) {
    return (int) Math.floor(tick / (meter.quarters() * TICKS_PER_QUARTER));
  }

  private static @Nullable MusicalKey keyAt(List<KeySegment> segments, int bar) {
    MusicalKey key = segments.isEmpty() ? null : segments.getFirst().key();
    for (KeySegment segment : segments) {
      key = bar >= segment.bar() ? segment.key() : key;
    }
    return key;
  }

  private static void chord(
      ObjectNode node, ChordTrack chords, int i, int bar, @Nullable MusicalKey key) {
    int tick = chords.starts().at(i);
    int end = i + 1 < chords.size() ? chords.starts().at(i + 1) : chords.end();
    node.put("tick", tick).put("length", Math.max(0, end - tick));
    if (bar >= 0) {
      node.put("bar", bar + 1);
    }
    node.put("name", ChordNames.name(chords, i, key == null ? 0 : key.signature()));
    if (key != null) {
      node.put("roman", Romans.numeral(chords.code(i), key));
    }
    node.put("confidence", chords.confidences().at(i) / 100.0);
  }
}
