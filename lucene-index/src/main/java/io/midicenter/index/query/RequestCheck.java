package io.midicenter.index.query;

import java.util.ArrayList;
import java.util.List;

/// Holds a request to [SearchLimits].
public final class RequestCheck {
  private RequestCheck() {}

  /// Every limit that the request breaks.
  public static List<Mistake> mistakes(SearchRequest request) {
    var mistakes = new ArrayList<Mistake>();
    most(mistakes, "q", "characters", request.q().length(), SearchLimits.MAX_Q);
    if (mistakes.isEmpty()) {
      ParsedQuery parsed = request.parsed();
      most(mistakes, "q", "items", parsed.items().size(), SearchLimits.MAX_ITEMS);
      for (QueryItem item : parsed.items()) {
        if (item.kind() == QueryItem.Kind.WORD || item.kind() == QueryItem.Kind.PREFIX) {
          most(mistakes, "q", "characters in a word", item.text().length(), SearchLimits.MAX_WORD);
        }
      }
    }
    most(mistakes, "filters", "filters", request.filters().size(), SearchLimits.MAX_FILTERS);
    int values = 0;
    for (Filter filter : request.filters()) {
      values += filter.field().equals("id") ? 1 : filter.anyOf().size();
      int most =
          filter.field().equals("id") ? SearchLimits.MAX_IDS : SearchLimits.MAX_FILTER_VALUES;
      most(mistakes, filter.field(), "values", filter.anyOf().size(), most);
    }
    most(mistakes, "filters", "values in all", values, SearchLimits.MAX_CLAUSES);
    most(mistakes, "facets", "facets", request.facets().size(), SearchLimits.MAX_FACETS);
    for (Facet facet : request.facets()) {
      most(mistakes, "facets", "values", facet.sizeOrDefault(), SearchLimits.MAX_FACET_VALUES);
    }
    most(mistakes, "sort", "keys", request.sorts().size(), SearchLimits.MAX_SORTS);
    most(mistakes, "limit", "hits", request.limit(), SearchLimits.MAX_LIMIT);
    most(
        mistakes,
        "offset",
        "for offset + limit",
        request.offset() + request.limit(),
        SearchLimits.MAX_DEPTH);
    if (request.cursor() != null) {
      most(mistakes, "cursor", "characters", request.cursor().length(), SearchLimits.MAX_CURSOR);
    }
    return mistakes;
  }

  private static void most(
      List<Mistake> mistakes, String parameter, String what, int number, int limit) {
    if (number > limit) {
      mistakes.add(Mistake.limit(parameter, "%d %s, at most %d".formatted(number, what, limit)));
    }
  }
}
