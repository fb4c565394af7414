package io.midicenter.index.write;

import java.util.List;

/// What an integrity check found.
///
/// @param problems sentences, empty when clean
public record CheckReport(boolean clean, int level, long documents, List<String> problems) {
  public CheckReport {
    problems = List.copyOf(problems);
  }
}
