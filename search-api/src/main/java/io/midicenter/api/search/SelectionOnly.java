package io.midicenter.api.search;

import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.ProblemException;
import io.midicenter.index.query.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads the parameters of endpoints that take a selection but show no hits: those that only shape
/// hits are refused, because they would do nothing.
final class SelectionOnly {
  /// Parameters of a search that are no part of what it selects.
  static final Set<String> SHAPE =
      Set.of("facets", "facetSort", "sort", "limit", "offset", "cursor", "fields", "highlight");

  private SelectionOnly() {}

  /// @param own parameters that the endpoint reads itself
  static SearchRequest of(Map<String, List<String>> parameters, Set<String> own) {
    var errors = new ArrayList<ParameterError>();
    for (String name : new TreeSet<>(parameters.keySet())) {
      if (SHAPE.contains(name) && !own.contains(name)) {
        errors.add(ParameterError.unknown(name, null));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(errors);
    }
    return Selection.of(parameters, own);
  }
}
