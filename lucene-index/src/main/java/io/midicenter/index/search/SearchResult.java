package io.midicenter.index.search;

import io.midicenter.index.query.Filter;
import io.midicenter.index.query.ParsedQuery;
import io.midicenter.index.query.QueryWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a search.
///
/// @param query how `q` was understood
/// @param filters all that were applied, those of `q` included, without locked ones
/// @param facets in the order asked for
/// @param next cursor of the next page, null on the last one
/// @param partial the time ran out: hits and counts are of a part of the index
public record SearchResult(
    ParsedQuery query,
    List<Filter> filters,
    List<Hit> hits,
    Total total,
    List<FacetCounts> facets,
    @Nullable String next,
    List<QueryWarning> warnings,
    IndexState index,
    boolean partial) {
  public SearchResult {
    filters = List.copyOf(filters);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    warnings = List.copyOf(warnings);
  }

  /// Number of matches.
  public record Total(long value, Relation relation) {}

  /// What a total promises.
  public enum Relation {
    EQ,
    /// At least: the time ran out.
    GTE;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
