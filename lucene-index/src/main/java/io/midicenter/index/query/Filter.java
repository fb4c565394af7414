package io.midicenter.index.query;

import java.util.List;
import java.util.stream.Collectors;

/// A group of alternatives on one field. The filters of a request are all required; the
/// alternatives of one are ORed; a negated one excludes whatever matches any of them.
///
/// A file that does not know the fact matches no alternative but [Condition.Unknown], so it passes
/// every negation.
public record Filter(String field, boolean negated, List<Condition> anyOf, Origin origin) {
  /// Where a filter was written.
  public enum Origin {
    /// A parameter of its own: may be lifted when its field is counted.
    PARAM,
    /// Inside `q`: never lifted.
    Q,
    /// Set by an embedding site: never lifted and not shown.
    LOCKED
  }

  public Filter {
    anyOf = List.copyOf(anyOf);
    if (anyOf.isEmpty()) {
      throw new IllegalArgumentException("a filter on " + field + " without alternatives");
    }
  }

  /// Values as in a URL parameter, sorted: equal meaning, equal text.
  public String valueText() {
    return (negated ? "-" : "")
        + anyOf.stream()
            .map(c -> quoted((isCompatible(c) ? "~" : "") + c.text()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
  }

  private static boolean isCompatible(Condition condition) {
    return condition instanceof Condition.FitsTempo
        || (condition instanceof Condition.FitsKey key && key.compatible());
  }

  /// `field=values`.
  public String canonical() {
    return field + "=" + valueText();
  }

  private static String quoted(String value) {
    return value.indexOf(',') < 0 && value.indexOf('"') < 0
        ? value
        : '"' + value.replace("\"", "\"\"") + '"';
  }
}
