package io.midicenter.index.query;

import java.util.List;

/// Reads `q`. Never fails, whatever a person types; linear in its length.
public final class QueryParser {
  private QueryParser() {}

  public static ParsedQuery parse(String q) {
    return new ParsedQuery(q, List.of(), List.of(), q);
  }
}
