package io.midicenter.index.search;

import java.util.List;

/// The answer to a search inside a facet.
///
/// @param total number of values that match
/// @param ranked counted over the best matches of a musical search, not over all files
public record FacetPage(
    String field,
    List<FacetValue> values,
    long total,
    boolean exact,
    boolean ranked,
    IndexState index) {
  public FacetPage {
    values = List.copyOf(values);
  }
}
