package io.midicenter.index.query;

import org.jspecify.annotations.Nullable;

/// A field whose values are to be counted.
///
/// @param size top values, or null for the default
/// @param width bucket width in JSON units, or null for one the server picks
/// @param byValue values in their own order instead of by count
public record Facet(String field, @Nullable Integer size, @Nullable Double width, boolean byValue) {
  public static Facet of(String field) {
    return new Facet(field, null, null, false);
  }

  public int sizeOrDefault() {
    return size == null ? SearchLimits.DEFAULT_FACET_VALUES : size;
  }
}
