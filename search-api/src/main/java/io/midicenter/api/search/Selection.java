package io.midicenter.api.search;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.index.query.Mistake;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.query.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns what a caller sent into a checked search, or into a problem that names everything wrong.
final class Selection {
  private Selection() {}

  /// The search of a request, from its query string or its body.
  static SearchRequest of(Context context) throws IOException {
    if (context.method().equals(HandlerType.POST)) {
      Parameters.of(context, Set.of()).check();
      return of(BodyTexts.of(Bodies.json(context)));
    }
    return of(Parameters.all(context));
  }

  static SearchRequest of(Map<String, List<String>> parameters) {
    return of(parameters, Set.of());
  }

  /// What an endpoint with parameters of its own selects: filters, `q` and `typing`.
  ///
  /// @param own names that the endpoint reads itself
  static SearchRequest of(Map<String, List<String>> parameters, Set<String> own) {
    RequestReader.Read read = RequestReader.read(parameters, List.copyOf(own));
    if (!read.mistakes().isEmpty()) {
      throw problem(read.mistakes());
    }
    return read.request();
  }

  static ProblemException problem(List<Mistake> mistakes) {
    var errors = new ArrayList<ParameterError>();
    for (Mistake mistake : mistakes) {
      errors.add(
          new ParameterError(
              code(mistake.code()),
              mistake.parameter(),
              mistake.value(),
              mistake.reason(),
              mistake.allowed(),
              mistake.didYouMean(),
              mistake.position()));
    }
    return ProblemException.of(errors);
  }

  private static ProblemCode code(Mistake.Code code) {
    return switch (code) {
      case INVALID_VALUE -> ProblemCode.INVALID_VALUE;
      case UNKNOWN_PARAMETER -> ProblemCode.UNKNOWN_PARAMETER;
      case LIMIT_EXCEEDED -> ProblemCode.LIMIT_EXCEEDED;
      case INVALID_CURSOR -> ProblemCode.INVALID_CURSOR;
      case INVALID_MUSIC_QUERY -> ProblemCode.INVALID_MUSIC_QUERY;
      case CONFLICTING_PARAMETERS -> ProblemCode.CONFLICTING_PARAMETERS;
    };
  }
}
