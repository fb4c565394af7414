package io.midicenter.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.TagFact;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How facts look in JSON: value, source, confidence; unknown = null with source `none`.
final class JsonFacts {
  private JsonFacts() {}

  /// Rounds to three decimals, so that the same analysis prints the same text everywhere.
  static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Double.valueOf(rounded(value.doubleValue()));
  }

  /// Writes `{name: value, source, confidence}` under `field` and returns that object.
  static ObjectNode put(ObjectNode json, String field, String valueName, Fact<?> fact) {
    ObjectNode object = json.putObject(field);
    Object value = fact.value();
    switch (value) {
      case null -> object.putNull(valueName);
      case Double number -> object.put(valueName, rounded(number.doubleValue()));
      case Integer number -> object.put(valueName, number);
      case MusicalKey key -> object.put(valueName, key.canonicalName());
      case Meter meter -> object.put(valueName, meter.toString());
      default -> object.put(valueName, value.toString());
    }
    object.put("source", fact.source().word());
    object.put("confidence", rounded(fact.confidence()));
    return object;
  }

  static void keys(ArrayNode into, List<KeyProbability> keys) {
    for (KeyProbability key : keys) {
      into.addObject().put("name", key.key().canonicalName()).put("p", rounded(key.probability()));
    }
  }

  static void tags(ArrayNode into, List<TagFact> tags) {
    for (TagFact tag : tags) {
      into.addObject()
          .put("tag", tag.tag())
          .put("category", tag.category())
          .put("source", tag.source().name().toLowerCase(Locale.ROOT))
          .put("confidence", rounded(tag.confidence()));
    }
  }
}
