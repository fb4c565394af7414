package io.midicenter.index.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A search as URL parameters, and beside it what it means, said without the parser.
///
/// @param order null where hits come by relevance
/// @param operators what it makes use of
public record RandomSearch(
    Map<String, List<String>> parameters,
    List<Clause> clauses,
    List<String> facets,
    @Nullable Comparator<ScannedFile> order,
    int limit,
    int offset,
    boolean walk,
    boolean rollup,
    Set<String> operators) {

  public boolean matches(ScannedFile file) {
    return matchesWithout(file, null);
  }

  /// With the filter on one field lifted, if that is what the field's counts do.
  boolean matchesWithout(ScannedFile file, @Nullable String field) {
    long groups =
        clauses.stream()
            .filter(c -> c.liftable() && field != null && field.equals(c.field()))
            .count();
    boolean asksAvailable = clauses.stream().anyMatch(c -> "available".equals(c.field()));
    if (!asksAvailable && !file.file().isAvailable()) {
      return false;
    }
    for (Clause clause : clauses) {
      boolean lifted =
          groups == 1 && clause.liftable() && field != null && field.equals(clause.field());
      if (!lifted && !clause.test().test(file)) {
        return false;
      }
    }
    return true;
  }
}
