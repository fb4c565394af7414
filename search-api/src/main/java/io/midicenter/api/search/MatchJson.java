package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Ints;
import io.midicenter.api.http.Json;
import io.midicenter.index.like.Fit;
import io.midicenter.index.like.TempoFit;
import io.midicenter.index.match.Match;

/// Where and how well a hit matches the music asked for, as JSON. Bars count from 1, parts from 0.
final class MatchJson {
  private static final double STEPS = 1_000;
  private static final double HUNDREDTHS = 100;

  private MatchJson() {}

  static ObjectNode of(Match match) {
    ObjectNode node = Json.object();
    node.put("kind", match.kind());
    node.put("score", match.score());
    switch (match) {
      case Match.Melody melody -> melody(node, melody);
      case Match.Rhythm rhythm -> rhythm(node, rhythm);
      case Match.Similar similar -> similar(node, similar);
      case Match.Compatible compatible -> compatible(node, compatible.fit());
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

  private static void similar(ObjectNode node, Match.Similar similar) {
    node.put("score", rounded(similar.score()));
    ObjectNode aspects = node.putObject("aspects");
    similar
        .aspects()
        .byAspect()
        .forEach((aspect, score) -> {
          if (!score.isNaN()) {
            aspects.put(aspect.word(), rounded(score));
          }
        });
    node.put("why", similar.aspects().why());
  }

  private static void compatible(ObjectNode node, Fit fit) {
    ObjectNode key = node.putObject("key").put("relation", fit.key().relation().word());
    key.put("score", fit.key().relation().score / HUNDREDTHS);
    if (fit.key().transpose() != null) {
      key.put("transpose", fit.key().transpose());
    }
    TempoFit tempo = fit.tempo();
    if (tempo != null) {
      node.putObject("tempo")
          .put("ratio", tempo.ratio())
          .put("differencePercent", Math.round(tempo.differencePercent() * 10) / 10.0)
          .put("score", tempo.score() / HUNDREDTHS)
          .put("bpm", Math.round(tempo.bpm() * HUNDREDTHS) / HUNDREDTHS);
    }
    node.putObject("role").put("score", fit.role() / HUNDREDTHS);
    node.put("why", fit.why());
  }

  private static double rounded(double score) {
    return Math.round(score * STEPS) / STEPS;
  }

  private static void rhythm(ObjectNode node, Match.Rhythm rhythm) {
    if (rhythm.part() != null) {
      node.put("part", rhythm.part());
    }
    node.put("bar", rhythm.bar()).put("bars", rhythm.bars()).put("rotation", rhythm.rotation());
  }
}
