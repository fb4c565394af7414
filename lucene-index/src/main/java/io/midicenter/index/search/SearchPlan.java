package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Facet;
import io.midicenter.index.query.Filter;
import io.midicenter.index.query.ParsedQuery;
import io.midicenter.index.query.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A request taken apart: what always holds, and what is lifted while its own field is counted.
///
/// @param text the words, null without any
/// @param ranked hits have a relevance
/// @param fixed filters that always hold
/// @param lifted filters that do not hold while their own field is counted
record SearchPlan(
    SearchRequest request,
    ParsedQuery parsed,
    @Nullable WantedText text,
    boolean ranked,
    List<Filter> fixed,
    List<Filter> lifted) {

  private static final Filter PRESENT =
      new Filter(Fields.AVAILABLE, false, List.of(new Condition.Is("yes")), Filter.Origin.LOCKED);

  /// @param words how a word is looked up
  static SearchPlan of(SearchRequest request, ParsedQuery parsed, WordQuery words) {
    var all = new ArrayList<Filter>(request.filters());
    all.addAll(parsed.filters());
    var fixed = new ArrayList<Filter>();
    var lifted = new ArrayList<Filter>();
    for (Filter filter : all) {
      boolean counted =
          request.facets().stream().map(Facet::field).anyMatch(filter.field()::equals);
      if (counted && liftable(filter) && groups(all, filter.field()) == 1) {
        lifted.add(filter);
      } else {
        fixed.add(filter);
      }
    }
    if (all.stream().noneMatch(filter -> filter.field().equals(Fields.AVAILABLE))) {
      fixed.add(PRESENT);
    }
    return new SearchPlan(
        request,
        parsed,
        new TextQuery(words).of(parsed, request.typing()),
        TextQuery.isRanked(parsed)
            || request.music().ranking() != null
            || !ChordHits.first(all).isEmpty(),
        fixed,
        lifted);
  }

  private static boolean liftable(Filter filter) {
    return filter.origin() == Filter.Origin.PARAM && !filter.negated();
  }

  private static long groups(List<Filter> filters, String field) {
    return filters.stream().filter(f -> f.field().equals(field) && liftable(f)).count();
  }

  /// Those that always hold and those that may be lifted.
  List<Filter> allFilters() {
    return Stream.concat(fixed.stream(), lifted.stream()).toList();
  }

  /// All filters that a person wrote.
  List<Filter> shownFilters() {
    var shown = new ArrayList<Filter>();
    for (Filter filter : request.filters()) {
      if (filter.origin() != Filter.Origin.LOCKED) {
        shown.add(filter);
      }
    }
    shown.addAll(parsed.filters());
    return shown;
  }

  /// Or where the field's own filter is lifted or absent; and where several groups must hold.
  FacetCounts.Mode mode(String field) {
    long groups = groups(request.filters(), field);
    return groups > 1 ? FacetCounts.Mode.AND : FacetCounts.Mode.OR;
  }
}
