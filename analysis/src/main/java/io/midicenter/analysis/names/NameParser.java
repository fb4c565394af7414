package io.midicenter.analysis.names;

import io.midicenter.analysis.NameFacts;
import java.util.List;

/// Reads the facts that a path states. Pure and thread-safe: nothing but this path decides.
public final class NameParser {
  public NameParser() {}

  /// @param folders outermost first, below the root of the library (the root itself never counts)
  /// @param stem the file's name without its extension
  public NameFacts parse(List<String> folders, String stem) {
    return new NameFacts(
        stem, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), false);
  }
}
