package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.Json;
import io.midicenter.index.chords.ChordHit;
import io.midicenter.index.chords.ChordPlace;

/// Where a progression stands in a hit: bars from 1, ranges in ticks at 480 per quarter.
final class ChordHitJson {
  private ChordHitJson() {}

  static ObjectNode of(ChordHit hit) {
    ObjectNode node = Json.object();
    node.put("kind", "chords").put("by", hit.by().word());
    ArrayNode bars = Json.object().putArray("bars");
    ArrayNode ranges = node.putArray("ranges");
    for (ChordPlace place : hit.places()) {
      if (place.bar() > 0) {
        bars.add(place.bar());
      }
      for (ChordPlace.Range range : place.ranges()) {
        ranges.addArray().add(range.from()).add(range.to());
      }
    }
    if (!bars.isEmpty()) {
      node.put("bar", bars.get(0).asInt());
      node.set("bars", bars);
    }
    if (!hit.places().isEmpty()) {
      node.put("transpose", hit.places().getFirst().transpose());
    }
    return node;
  }
}
