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
/// @param corrections words that were also searched in other spellings
/// @param suggestion another `q` that finds more, null without one
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
    List<Correction> corrections,
    @Nullable BetterQuery suggestion,
    List<QueryWarning> warnings,
    IndexState index,
    boolean partial) {
  public SearchResult {
    filters = List.copyOf(filters);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    corrections = List.copyOf(corrections);
    warnings = List.copyOf(warnings);
  }

  SearchResult withSuggestion(BetterQuery better) {
    return new SearchResult(
        query, filters, hits, total, facets, next, corrections, better, warnings, index, partial);
  }

  /// Number of matches.
  public record Total(long value, Relation relation) {}

  /// What a total promises.
  public enum Relation {
    EQ,
    /// At least: the time ran out.
    GTE,
    /// The best matches of a musical search, however many others there are.
    RANKED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
