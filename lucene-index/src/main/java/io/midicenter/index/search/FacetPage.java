package io.midicenter.index.search;

import java.util.List;

/// The answer to a search inside a facet.
///
/// @param total number of values that match
public record FacetPage(
    String field, List<FacetValue> values, long total, boolean exact, IndexState index) {
  public FacetPage {
    values = List.copyOf(values);
  }
}
