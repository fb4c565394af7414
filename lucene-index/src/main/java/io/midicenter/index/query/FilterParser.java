package io.midicenter.index.query;

/// Reads filter values: the same grammar in URL parameters and in `q`.
public final class FilterParser {
  private FilterParser() {}

  /// A filter, or what is wrong with it.
  public sealed interface Parsed {
    record Accepted(Filter filter) implements Parsed {}

    record Refused(Mistake mistake) implements Parsed {}
  }
}
