package io.midicenter.index.query;

import java.util.List;
import java.util.Map;

/// Makes a [SearchRequest] of URL parameters and names everything that is wrong with them.
public final class RequestReader {
  private RequestReader() {}

  /// What was read.
  ///
  /// @param request without the parts that are wrong
  /// @param mistakes empty where the request may be answered
  public record Read(SearchRequest request, List<Mistake> mistakes) {
    public Read {
      mistakes = List.copyOf(mistakes);
    }
  }

  /// Reads the parameters of a search: `q`, filters by field name, `keyMatch`, `facets`,
  /// `facetSort`, `sort`, `limit`, `offset`, `cursor`, `fields`, `highlight`, `typing`. Names of
  /// `alsoKnown` are left alone, any other name is a mistake.
  public static Read read(Map<String, List<String>> parameters, List<String> alsoKnown) {
    return new Read(SearchRequest.all(), List.of());
  }
}
