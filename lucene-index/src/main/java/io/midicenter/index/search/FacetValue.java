package io.midicenter.index.search;

import org.jspecify.annotations.Nullable;

/// A value and its count.
///
/// @param label what people read
/// @param selected a filter asks for it
/// @param excluded a negated filter names it; its count is 0
/// @param highlight label with the searched part marked, escaped as HTML; null outside a search
///   inside the facet
public record FacetValue(
    String value,
    String label,
    long count,
    boolean selected,
    boolean excluded,
    @Nullable String highlight) {}
