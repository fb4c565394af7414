package io.midicenter.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON body, read strictly like [Parameters].
///
/// Threads: one.
public final class BodyFields {
  private static final int MAX_TEXT = 4_096;

  private final ObjectNode body;
  private final List<ParameterError> errors = new ArrayList<>();

  public BodyFields(ObjectNode body) {
    this.body = body;
  }

  /// Reports every field that is none of these names.
  public void allow(Set<String> names) {
    body.fieldNames()
        .forEachRemaining(name -> {
          if (!names.contains(name)) {
            errors.add(ParameterError.unknown(name, Nearest.of(name, new TreeSet<>(names))));
          }
        });
  }

  public boolean flag(String name) {
    JsonNode value = body.get(name);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean()) {
      errors.add(ParameterError.value(name, value.toString(), "not a truth value", "true, false"));
    }
    return value.asBoolean();
  }

  /// @return null where it is absent or wrong
  public @Nullable Integer integer(String name, int least, int most) {
    JsonNode value = body.get(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.asInt() < least
        || value.asInt() > most) {
      errors.add(
          ParameterError.value(
              name, value.toString(), "not a whole number in range", least + ".." + most));
      return null;
    }
    return value.asInt();
  }

  /// @return null where it is absent or wrong
  public @Nullable ObjectNode object(String name) {
    JsonNode value = body.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof ObjectNode object)) {
      errors.add(ParameterError.value(name, value.toString(), "not an object", "{…}"));
      return null;
    }
    return object;
  }

  public @Nullable String text(String name) {
    JsonNode value = body.get(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      errors.add(ParameterError.value(name, value.toString(), "not a text", "a text"));
      return null;
    }
    return value.asText();
  }

  /// The texts of a list; empty where it is absent.
  public List<String> texts(String name, int maxItems) {
    JsonNode value = body.get(name);
    var texts = new ArrayList<String>();
    if (value == null) {
      return texts;
    }
    if (value.size() > maxItems) {
      errors.add(ParameterError.limit(name, "", "holds more than %d items".formatted(maxItems)));
      return texts;
    }
    boolean right = value.isArray();
    for (JsonNode item : value) {
      right &= item.isTextual() && item.asText().length() <= MAX_TEXT;
      texts.add(item.asText());
    }
    if (!right) {
      errors.add(ParameterError.value(name, value.toString(), "not a list of texts", "[\"…\"]"));
      return List.of();
    }
    return texts;
  }

  public void add(ParameterError error) {
    errors.add(error);
  }

  /// Refuses the request if anything was wrong.
  public void check() {
    if (!errors.isEmpty()) {
      throw ProblemException.of(errors);
    }
  }
}
