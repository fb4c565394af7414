package io.midicenter.cli.json;

import static io.midicenter.cli.json.JsonFacts.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Fused;
import java.util.List;

/// The fused facts and why each won, as JSON.
final class FusedJson {
  private FusedJson() {}

  static void write(Fused fused, ObjectNode json) {
    Fused.Evidence evidence = fused.evidence();
    ObjectNode tempo = JsonFacts.put(json, "tempo", "bpm", fused.tempo());
    ArrayNode alternatives = tempo.putArray("alternatives");
    fused.tempoAlternatives().forEach(bpm -> alternatives.add(rounded(bpm.doubleValue())));
    why(tempo, evidence.tempo());
    ObjectNode key = JsonFacts.put(json, "key", "name", fused.key());
    JsonFacts.keys(key.putArray("possible"), fused.keysPossible());
    why(key, evidence.key());
    why(JsonFacts.put(json, "meter", "value", fused.meter()), evidence.meter());
    why(JsonFacts.put(json, "bars", "value", fused.bars()), evidence.bars());
    why(JsonFacts.put(json, "kind", "value", AnalysisJson.words(fused.kind())), evidence.kind());
    json.put("drumsByName", fused.drumsByName());
    JsonFacts.tags(json.putArray("tags"), fused.tags());
  }

  private static void why(ObjectNode json, List<String> sentences) {
    ArrayNode why = json.putArray("why");
    sentences.forEach(why::add);
  }
}
