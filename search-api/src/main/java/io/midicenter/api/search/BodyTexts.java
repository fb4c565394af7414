package io.midicenter.api.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rewrites the body of a search as the parameters that mean the same, so that both forms go one
/// way: lists are OR, lists of lists AND, `{"not": …}` excludes, `{"from": …, "to": …}` is a range.
final class BodyTexts {
  private static final Set<String> RANGE = Set.of("from", "to");

  /// Names whose value is one text, taken as it stands.
  private static final Set<String> PLAIN =
      Set.of(
          "q",
          "cursor",
          "facetSort",
          "melody",
          "melodyMatch",
          "rhythm",
          "rhythmMatch",
          "similarTo",
          "weights",
          "compatibleWith");

  /// Names whose value is a list of words, not a filter.
  private static final Set<String> WORDS = Set.of("facets", "sort", "fields", "highlight");

  private final List<ParameterError> errors = new ArrayList<>();

  private BodyTexts() {}

  static Map<String, List<String>> of(ObjectNode body) {
    var texts = new BodyTexts();
    var parameters = new LinkedHashMap<String, List<String>>();
    for (var entry : body.properties()) {
      parameters.put(entry.getKey(), texts.values(entry.getKey(), entry.getValue()));
    }
    if (!texts.errors.isEmpty()) {
      throw ProblemException.of(texts.errors);
    }
    return parameters;
  }

  private List<String> values(String name, JsonNode node) {
    if (PLAIN.contains(name)) {
      return List.of(scalar(name, node));
    }
    if (WORDS.contains(name)) {
      var words = new ArrayList<String>();
      for (JsonNode item : node.isArray() ? node : List.of(node)) {
        words.add(scalar(name, item));
      }
      return List.of(String.join(",", words));
    }
    if (!isConjunction(node)) {
      return List.of(group(name, node));
    }
    var groups = new ArrayList<String>();
    for (JsonNode item : node) {
      groups.add(group(name, item));
    }
    return groups;
  }

  /// A list with lists or negations in it: every item must hold.
  private static boolean isConjunction(JsonNode node) {
    if (!node.isArray()) {
      return false;
    }
    for (JsonNode item : node) {
      if (item.isArray() || item.has("not")) {
        return true;
      }
    }
    return false;
  }

  private String group(String name, JsonNode node) {
    if (node.isObject() && node.size() == 1 && node.has("not")) {
      JsonNode excluded = node.get("not");
      return "-" + (excluded.isArray() ? alternatives(name, excluded) : value(name, excluded));
    }
    return node.isArray() ? alternatives(name, node) : value(name, node);
  }

  private String alternatives(String name, JsonNode list) {
    var values = new ArrayList<String>();
    for (JsonNode item : list) {
      values.add(value(name, item));
    }
    return String.join(",", values);
  }

  private String value(String name, JsonNode node) {
    if (!node.isObject()) {
      return quoted(scalar(name, node));
    }
    boolean range = node.size() > 0;
    for (var entry : node.properties()) {
      range &= RANGE.contains(entry.getKey());
    }
    if (!range) {
      return wrong(name, node);
    }
    return end(name, node.get("from")) + ".." + end(name, node.get("to"));
  }

  private String end(String name, JsonNode node) {
    return node == null ? "" : scalar(name, node);
  }

  private String scalar(String name, JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue().toPlainString();
    }
    return node.isTextual() || node.isBoolean() ? node.asText() : wrong(name, node);
  }

  private String wrong(String name, JsonNode node) {
    errors.add(
        ParameterError.value(
            name,
            node.toString(),
            "not a value, a list, {\"not\": …} or {\"from\": …, \"to\": …}",
            "texts, numbers and truth values"));
    return "";
  }

  private static String quoted(String value) {
    return value.indexOf(',') < 0 && value.indexOf('"') < 0
        ? value
        : '"' + value.replace("\"", "\"\"") + '"';
  }
}
