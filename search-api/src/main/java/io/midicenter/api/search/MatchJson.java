package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Ints;
import io.midicenter.api.http.Json;
import io.midicenter.index.match.Match;

/// Where and how well a hit matches the music asked for, as JSON. Bars count from 1, parts from 0.
final class MatchJson {
  private MatchJson() {}

  static ObjectNode of(Match match) {
    ObjectNode node = Json.object();
    node.put("kind", match.kind());
    node.put("score", match.score());
    switch (match) {
      case Match.Melody melody -> melody(node, melody);
      case Match.Rhythm rhythm -> rhythm(node, rhythm);
    }
    return node;
  }

  private static void melody(ObjectNode node, Match.Melody melody) {
    node.put("part", melody.part());
    if (melody.bar() != null) {
      node.put("bar", melody.bar());
    }
    node.putArray("notes").add(melody.firstNote()).add(melody.lastNote());
    ArrayNode ranges = node.putArray("ranges");
    for (Ints range : melody.ranges()) {
      ranges.addArray().add(range.at(0)).add(range.at(1));
    }
    if (melody.transpose() != null) {
      node.put("transpose", melody.transpose());
    }
  }

  private static void rhythm(ObjectNode node, Match.Rhythm rhythm) {
    if (rhythm.part() != null) {
      node.put("part", rhythm.part());
    }
    node.put("bar", rhythm.bar()).put("bars", rhythm.bars()).put("rotation", rhythm.rotation());
  }
}
