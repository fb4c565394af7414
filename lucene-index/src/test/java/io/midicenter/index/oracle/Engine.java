package io.midicenter.index.oracle;

import io.midicenter.index.search.FacetCounts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is put to the test: an index, or a server in front of one.
@FunctionalInterface
public interface Engine {
  Page page(Map<String, List<String>> parameters) throws IOException;

  /// One page of an answer.
  ///
  /// @param ids 64 hex digits each, in order
  /// @param facets by field name
  record Page(
      List<String> ids, long total, Map<String, FacetCounts> facets, @Nullable String next) {}
}
