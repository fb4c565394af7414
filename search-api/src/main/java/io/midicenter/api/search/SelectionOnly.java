package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemException;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.SearchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads the parameters of endpoints that take a selection but show no hits: those that only shape
/// hits are refused, because they would do nothing.
public final class SelectionOnly {
  /// Parameters of a search that are no part of what it selects.
  static final Set<String> SHAPE =
      Set.of(
          "facets",
          "facetSort",
          "rollup",
          "sort",
          "limit",
          "offset",
          "cursor",
          "fields",
          "highlight");

  private SelectionOnly() {}

  /// @param own parameters that the endpoint reads itself
  /// @param shape parameters of a search's shape that mean something here
  public static SearchRequest of(
      Map<String, List<String>> parameters, Set<String> own, Set<String> shape) {
    var allowed = new TreeSet<String>(own);
    allowed.addAll(shape);
    refuseShape(parameters, allowed);
    return Selection.of(parameters, own);
  }

  /// What is wrong with a search, as a problem that names everything.
  public static ProblemException problem(SearchException wrong) {
    return Selection.problem(wrong.mistakes());
  }

  /// What a request sent, in its query string or its body, to be changed at will.
  public static Map<String, List<String>> parameters(Context context) throws IOException {
    if (context.method().equals(HandlerType.POST)) {
      Parameters.of(context, Set.of()).check();
      return parameters(Bodies.json(context));
    }
    return new LinkedHashMap<>(Parameters.all(context));
  }

  /// The parameters that a body of a search stands for, to be changed at will.
  public static Map<String, List<String>> parameters(ObjectNode body) {
    return new LinkedHashMap<>(BodyTexts.of(body));
  }

  /// @param own parameters that the endpoint reads itself
  static SearchRequest of(Map<String, List<String>> parameters, Set<String> own) {
    refuseShape(parameters, own);
    return Selection.of(parameters, own);
  }

  private static void refuseShape(Map<String, List<String>> parameters, Set<String> own) {
    var errors = new ArrayList<ParameterError>();
    for (String name : new TreeSet<>(parameters.keySet())) {
      if (SHAPE.contains(name) && !own.contains(name)) {
        errors.add(ParameterError.unknown(name, null));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(errors);
    }
  }
}
