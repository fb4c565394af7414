package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.Json;
import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.field.FieldType;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Filter;
import java.time.Instant;

/// A filter as it was understood, for chips that a person can read and remove.
final class FilterJson {
  private FilterJson() {}

  /// `text` is what the parameter would hold; one alternative stands flat, several in `anyOf`.
  static ObjectNode of(Filter filter) {
    ObjectNode node = Json.object();
    node.put("field", filter.field());
    node.put("text", filter.valueText());
    if (filter.negated()) {
      node.put("negated", true);
    }
    if (filter.anyOf().size() == 1) {
      node.setAll(condition(filter.field(), filter.anyOf().getFirst()));
    } else {
      node.put("op", "or");
      var alternatives = node.putArray("anyOf");
      for (Condition condition : filter.anyOf()) {
        alternatives.add(condition(filter.field(), condition));
      }
    }
    node.put(
        "source",
        switch (filter.origin()) {
          case PARAM -> "param";
          case Q -> "q";
          case LOCKED -> "locked";
        });
    return node;
  }

  private static ObjectNode condition(String field, Condition condition) {
    ObjectNode node = Json.object();
    switch (condition) {
      case Condition.Is(String value) -> node.put("op", "is").put("value", value);
      case Condition.Between(long from, long to, String _) -> {
        node.put("op", "range");
        putBound(node, "from", field, from);
        putBound(node, "to", field, to);
      }
      case Condition.FitsTempo(long from, long to, String _) -> {
        node.put("op", "compatible");
        putBound(node, "from", field, from);
        putBound(node, "to", field, to);
      }
      case Condition.FitsKey fits -> {
        node.put("op", fits.compatible() ? "compatible" : "is").put("value", fits.key());
        if (fits.transpose() > 0) {
          node.put("transpose", fits.transpose());
        }
        var keys = node.putArray("expands");
        fits.expands().forEach(keys::add);
      }
      case Condition.Unknown _ -> node.put("op", "none");
      case Condition.Known _ -> node.put("op", "any");
      case Condition.Chords(var progression, var match) -> {
        node.put("op", "chords").put("value", progression.text());
        node.put("match", (match == ChordMatch.ANY ? progression.first() : match).word());
      }
      case Condition.Words(String text, boolean phrase) ->
          node.put("op", phrase ? "phrase" : "words").put("value", text);
    }
    return node;
  }

  /// In the unit of the field; an open end is absent.
  private static void putBound(ObjectNode node, String name, String field, long stored) {
    if (stored == Long.MIN_VALUE || stored == Long.MAX_VALUE) {
      return;
    }
    FieldSpec spec = FieldRegistry.standard().get(field);
    if (spec.type() == FieldType.TIME) {
      node.put(name, Instant.ofEpochSecond(stored).toString());
    } else {
      node.put(name, spec.toUnit(stored));
    }
  }
}
