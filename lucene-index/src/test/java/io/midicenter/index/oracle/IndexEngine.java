package io.midicenter.index.oracle;

import io.midicenter.index.MidiIndex;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.search.Deadline;
import io.midicenter.index.search.FacetCounts;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchResult;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An index asked directly.
public record IndexEngine(MidiIndex index) implements Engine {
  @Override
  public Page page(Map<String, List<String>> parameters) throws IOException {
    RequestReader.Read read = RequestReader.read(parameters, List.of());
    if (!read.mistakes().isEmpty()) {
      throw new IllegalArgumentException(parameters + ": " + read.mistakes());
    }
    SearchResult result = index.search(read.request(), Deadline.in(Duration.ofMinutes(1)));
    Map<String, FacetCounts> facets = new LinkedHashMap<>();
    result.facets().forEach(facet -> facets.put(facet.field(), facet));
    return new Page(
        result.hits().stream().map(Hit::id).toList(),
        result.total().value(),
        facets,
        result.next());
  }
}
