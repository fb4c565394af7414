package io.midicenter.api.search;

import io.midicenter.analysis.vector.Aspect;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.index.music.AspectWeights;
import io.midicenter.index.music.LikenessReader;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.query.Mistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parameters of the addresses that rank by a file: those of a search, with `by` as the short
/// form of `weights`, and without other things to rank by.
public final class LikeParameters {
  /// Aspects that count alone: `rhythm,harmony`.
  public static final String BY = "by";

  /// Parameters of a search that rank in another way.
  public static final Set<String> EXCLUDED =
      Set.of("melody", "melodyMatch", "rhythm", "rhythmMatch", "similarTo", "compatibleWith");

  private static final String WEIGHTS = "weights";

  private LikeParameters() {}

  /// Parameters of the search that is meant.
  ///
  /// @param sent as they came
  /// @param weighed false where aspects are not what is ranked by
  static Map<String, List<String>> read(Map<String, List<String>> sent, boolean weighed) {
    var parameters = new LinkedHashMap<>(sent);
    for (String name : sent.keySet()) {
      boolean weight = name.equals(BY) || name.equals(WEIGHTS);
      if (EXCLUDED.contains(name) || (weight && !weighed)) {
        throw ProblemException.of(ParameterError.unknown(name, null));
      }
    }
    List<String> by = parameters.remove(BY);
    if (by != null) {
      if (parameters.containsKey(WEIGHTS)) {
        throw ProblemException.of(
            new ParameterError(
                ProblemCode.CONFLICTING_PARAMETERS,
                BY,
                by.getFirst(),
                "excludes weights",
                "one of by, weights",
                null));
      }
      parameters.put(WEIGHTS, by.stream().map(LikeParameters::weights).toList());
    }
    return parameters;
  }

  private static String weights(String by) {
    try {
      AspectWeights weights = LikenessReader.only(BY, by);
      return Stream.of(Aspect.values())
          .map(aspect -> aspect.word() + ":" + weights.of(aspect))
          .collect(Collectors.joining(","));
    } catch (MusicQueryException e) {
      throw Selection.problem(List.of(Mistake.music(e)));
    }
  }
}
