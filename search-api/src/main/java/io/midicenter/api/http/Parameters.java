package io.midicenter.api.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The query parameters of one request, read strictly: unknown names, repeated names and unreadable
/// values are collected, and [#check] refuses them all at once.
///
/// Threads: one.
public final class Parameters {
  private final Map<String, List<String>> values;
  private final List<ParameterError> errors = new ArrayList<>();

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /// The parameters of a request that takes these names and no others.
  public static Parameters of(Context context, Set<String> names) {
    var parameters = new Parameters(all(context));
    for (String name : parameters.values.keySet()) {
      if (!names.contains(name)) {
        parameters.errors.add(ParameterError.unknown(name, Nearest.of(name, new TreeSet<>(names))));
      }
    }
    return parameters;
  }

  /// Some parameters of a request whose others are read elsewhere.
  public static Parameters some(Context context, Set<String> names) {
    var parameters = all(context);
    parameters.keySet().retainAll(names);
    return new Parameters(parameters);
  }

  /// Some of these parameters, whose others are read elsewhere.
  public static Parameters some(Map<String, List<String>> all, Set<String> names) {
    var some = new LinkedHashMap<>(all);
    some.keySet().retainAll(names);
    return new Parameters(some);
  }

  /// Every parameter of a request, decoded, in its order.
  public static Map<String, List<String>> all(Context context) {
    return QueryString.parse(context.queryString());
  }

  /// Every parameter but these.
  public static Map<String, List<String>> except(
      Map<String, List<String>> parameters, Set<String> names) {
    var rest = new LinkedHashMap<>(parameters);
    rest.keySet().removeAll(names);
    return rest;
  }

  /// The single value of a parameter, or null where it is absent.
  public @Nullable String text(String name, int maxLength) {
    List<String> given = values.get(name);
    if (given == null) {
      return null;
    }
    String value = given.getFirst();
    if (given.size() > 1) {
      errors.add(ParameterError.value(name, value, "given more than once", "one value"));
    }
    if (value.length() > maxLength) {
      errors.add(
          ParameterError.limit(name, value, "has more than %d characters".formatted(maxLength)));
      return null;
    }
    return value;
  }

  public int integer(String name, int absent, int min, int max) {
    String text = text(name, 20);
    if (text == null) {
      return absent;
    }
    String allowed = min + ".." + max;
    try {
      int value = Integer.parseInt(text);
      if (value > max) {
        errors.add(ParameterError.limit(name, text, "is above " + max));
        return absent;
      }
      if (value >= min) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, with what is allowed
    }
    errors.add(ParameterError.value(name, text, "not a number in range", allowed));
    return absent;
  }

  /// The value whose word was given, or null where the parameter is absent or wrong.
  public <T> @Nullable T choice(String name, Map<String, T> byWord) {
    String text = text(name, 40);
    if (text == null) {
      return null;
    }
    T value = byWord.get(text);
    if (value == null) {
      errors.add(
          new ParameterError(
              ProblemCode.INVALID_VALUE,
              name,
              text,
              "not one of its values",
              String.join(", ", byWord.keySet()),
              Nearest.of(text, byWord.keySet())));
    }
    return value;
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
