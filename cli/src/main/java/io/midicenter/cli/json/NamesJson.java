package io.midicenter.cli.json;

import static io.midicenter.cli.json.JsonFacts.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import java.util.List;
import java.util.function.Function;

/// What the words of a path say, as JSON.
final class NamesJson {
  private NamesJson() {}

  static void write(NameFacts names, ObjectNode json) {
    json.put("title", names.title());
    list(json.putArray("tempo"), names.tempo(), bpm -> Double.toString(bpm));
    list(json.putArray("key"), names.key(), key -> key.canonicalName());
    list(json.putArray("tonic"), names.tonic(), tonic -> Integer.toString(tonic));
    list(json.putArray("meter"), names.meter(), meter -> meter.toString());
    list(json.putArray("bars"), names.bars(), bars -> Integer.toString(bars));
    list(json.putArray("kind"), names.kind(), Kind::word);
    ArrayNode chords = json.putArray("chords");
    names.chords().forEach(chords::add);
    JsonFacts.tags(json.putArray("tags"), names.tags());
    json.put("drumWord", names.drumWord());
  }

  private static <T> void list(ArrayNode into, List<NameFact<T>> facts, Function<T, String> value) {
    for (NameFact<T> fact : facts) {
      into.addObject()
          .put("value", value.apply(fact.value()))
          .put("confidence", rounded(fact.confidence()))
          .put("explicit", fact.explicit())
          .put("text", fact.text())
          .put("distance", fact.distance());
    }
  }
}
