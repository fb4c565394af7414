package io.midicenter.index.query;

import java.util.List;

/// How `q` was understood.
///
/// @param items in the order written
/// @param normalized equal meaning, equal string
public record ParsedQuery(
    String q, List<QueryItem> items, List<QueryWarning> warnings, String normalized) {
  public ParsedQuery {
    items = List.copyOf(items);
    warnings = List.copyOf(warnings);
  }

  /// The items that search text.
  public List<QueryItem> textItems() {
    return QueryItem.textOnly(items);
  }

  /// The filters inside `q`.
  public List<Filter> filters() {
    return items.stream().map(QueryItem::filter).filter(java.util.Objects::nonNull).toList();
  }

  /// True where a short form became a filter: the words could also be meant as text.
  public boolean hasShortForms() {
    return items.stream().anyMatch(item -> item.kind() == QueryItem.Kind.SHORT);
  }
}
