package io.midicenter.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The contract, `openapi.json`, as the tests read it: its operations, and whether an answer is
/// what it promises. Knows the part of JSON Schema 2020-12 that the document uses; a field that a
/// schema with `properties` does not name is an error, so that nothing is answered and not
/// documented.
final class Contract {
  private final JsonNode document;

  private Contract(JsonNode document) {
    this.document = document;
  }

  static Contract read() {
    try (InputStream in = Contract.class.getResourceAsStream("/openapi/openapi.json")) {
      return new Contract(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new AssertionError("openapi.json cannot be read", e);
    }
  }

  JsonNode document() {
    return document;
  }

  /// Every operation as `GET /path`, with its description.
  Map<String, JsonNode> operations() {
    var operations = new TreeMap<String, JsonNode>();
    for (var path : document.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        operations.put(
            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
            operation.getValue());
      }
    }
    return operations;
  }

  /// The parameters of an operation, by name, those it refers to included.
  Map<String, JsonNode> parameters(JsonNode operation) {
    var parameters = new TreeMap<String, JsonNode>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode resolved = resolve(parameter);
      parameters.put(resolved.get("name").asText(), resolved);
    }
    return parameters;
  }

  /// What is wrong with an answer; empty where it keeps the promise.
  List<String> errors(String method, String path, HttpAnswer answer) {
    var errors = new ArrayList<String>();
    JsonNode operation = find(method, path);
    if (operation == null) {
      if (answer.status() < 400) {
        errors.add(method + " " + path + " is in no path of the contract");
      } else {
        validate(document.at("/components/schemas/Problem"), answer.json(), "", errors);
      }
      return errors;
    }
    JsonNode responses = operation.get("responses");
    JsonNode response = responses.path("" + answer.status());
    if (response.isMissingNode()) {
      if (answer.status() < 400) {
        errors.add(
            "status " + answer.status() + " is not in the contract of " + method + " " + path);
        return errors;
      }
      response = responses.path("default");
    }
    String type = answer.header("Content-Type").split(";", 2)[0];
    if (response.path("content").has("*/*")) {
      return errors;
    }
    JsonNode schema = response.path("content").path(type).path("schema");
    if (answer.bytes().length > 0 && response.has("content") && schema.isMissingNode()) {
      errors.add(method + " " + path + " answers " + type + ", which the contract does not name");
    }
    if (type.matches("application/(problem\\+)?json") && answer.bytes().length > 0) {
      validate(schema, answer.json(), "", errors);
    }
    return errors;
  }

  private @Nullable JsonNode find(String method, String path) {
    String bare = path.split("\\?", 2)[0];
    JsonNode exact = document.get("paths").path(bare).path(method.toLowerCase(Locale.ROOT));
    if (!exact.isMissingNode()) {
      return exact;
    }
    for (var entry : document.get("paths").properties()) {
      String pattern =
          entry.getKey().replaceAll("\\{path}", ".+").replaceAll("\\{[a-z]+}", "[^/]+");
      if (bare.matches(pattern) && entry.getValue().has(method.toLowerCase(Locale.ROOT))) {
        return entry.getValue().get(method.toLowerCase(Locale.ROOT));
      }
    }
    return null;
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  void validate(JsonNode unresolved, JsonNode value, String at, List<String> errors) {
    JsonNode schema = resolve(unresolved);
    if (schema.isMissingNode()) {
      errors.add(at + ": no schema");
      return;
    }
    choices(schema, value, at, errors);
    if (schema.has("const") && !schema.get("const").asText().equals(value.asText())) {
      errors.add(at + ": " + value + " is not " + schema.get("const"));
    }
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      errors.add(at + ": " + value + " is none of " + schema.get("enum"));
    }
    if (schema.has("type") && !isOfType(schema.get("type"), value)) {
      errors.add(at + ": " + value + " is no " + schema.get("type"));
      return;
    }
    if (value.isTextual()) {
      text(schema, value.asText(), at, errors);
    } else if (value.isNumber()) {
      number(schema, value.doubleValue(), at, errors);
    } else if (value.isArray()) {
      array(schema, value, at, errors);
    } else if (value.isObject()) {
      object(schema, value, at, errors);
    }
  }

  private void choices(JsonNode schema, JsonNode value, String at, List<String> errors) {
    for (String word : List.of("oneOf", "anyOf")) {
      if (!schema.has(word)) {
        continue;
      }
      var all = new ArrayList<String>();
      int right = 0;
      for (JsonNode choice : schema.get(word)) {
        var wrong = new ArrayList<String>();
        validate(choice, value, at, wrong);
        all.addAll(wrong);
        right += wrong.isEmpty() ? 1 : 0;
      }
      if (right == 0 || (word.equals("oneOf") && right > 1)) {
        errors.add(at + ": " + right + " choices fit: " + all);
      }
    }
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode item : list) {
      if (item.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfType(JsonNode types, JsonNode value) {
    for (JsonNode type : types.isArray() ? types : List.of(types)) {
      boolean fits =
          switch (type.asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new AssertionError("a schema of type " + type);
          };
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private static void text(JsonNode schema, String value, String at, List<String> errors) {
    if (schema.has("pattern")
        && !Pattern.compile(schema.get("pattern").asText()).matcher(value).find()) {
      errors.add(at + ": " + value + " does not match " + schema.get("pattern"));
    }
    if (schema.has("maxLength") && value.length() > schema.get("maxLength").asInt()) {
      errors.add(at + ": " + value.length() + " characters");
    }
    try {
      switch (schema.path("format").asText()) {
        case "date-time" -> java.time.Instant.parse(value);
        case "uuid" -> java.util.UUID.fromString(value);
        default -> {}
      }
    } catch (RuntimeException e) {
      errors.add(at + ": " + value + " is no " + schema.get("format"));
    }
  }

  private static void number(JsonNode schema, double value, String at, List<String> errors) {
    if (schema.has("minimum") && value < schema.get("minimum").asDouble()) {
      errors.add(at + ": " + value + " is too small");
    }
    if (schema.has("maximum") && value > schema.get("maximum").asDouble()) {
      errors.add(at + ": " + value + " is too large");
    }
  }

  private void array(JsonNode schema, JsonNode value, String at, List<String> errors) {
    if (schema.has("minItems") && value.size() < schema.get("minItems").asInt()) {
      errors.add(at + ": " + value.size() + " items");
    }
    if (schema.has("maxItems") && value.size() > schema.get("maxItems").asInt()) {
      errors.add(at + ": " + value.size() + " items");
    }
    for (int i = 0; i < value.size(); i++) {
      validate(schema.get("items"), value.get(i), at + "/" + i, errors);
    }
  }

  private void object(JsonNode schema, JsonNode value, String at, List<String> errors) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        errors.add(at + ": lacks " + name);
      }
    }
    JsonNode properties = schema.path("properties");
    for (var entry : value.properties()) {
      if (properties.has(entry.getKey())) {
        validate(
            properties.get(entry.getKey()), entry.getValue(), at + "/" + entry.getKey(), errors);
      } else if (schema.path("additionalProperties").isObject()) {
        validate(
            schema.get("additionalProperties"),
            entry.getValue(),
            at + "/" + entry.getKey(),
            errors);
      } else if (schema.has("properties")) {
        errors.add(at + ": " + entry.getKey() + " is not in the contract");
      }
    }
  }
}
