package io.midicenter.index.search;

import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Filter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The values of one field that filters name.
///
/// @param selected asked for, also by what goes with a key
/// @param excluded left out
record ChosenValues(Set<String> selected, Set<String> excluded) {
  static final ChosenValues NONE = new ChosenValues(Set.of(), Set.of());

  static ChosenValues of(List<Filter> filters, String field) {
    var chosen = new ChosenValues(new TreeSet<>(), new TreeSet<>());
    for (Filter filter : filters) {
      if (filter.field().equals(field)) {
        Set<String> into = filter.negated() ? chosen.excluded : chosen.selected;
        for (Condition condition : filter.anyOf()) {
          if (condition instanceof Condition.Is(String value)) {
            into.add(value);
          } else if (condition instanceof Condition.FitsKey fits) {
            into.addAll(fits.expands());
          }
        }
      }
    }
    return chosen;
  }

  /// Adds all of them: they are listed however rare they are.
  void addTo(Collection<String> listed) {
    listed.addAll(selected);
    listed.addAll(excluded);
  }

  FacetValue value(String value, String label, long count) {
    return new FacetValue(
        value, label, count, selected.contains(value), excluded.contains(value), null);
  }
}
