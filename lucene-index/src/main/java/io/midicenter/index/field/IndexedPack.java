package io.midicenter.index.field;

import org.jspecify.annotations.Nullable;

/// The pack a file came in.
///
/// @param slug value of filter and facet `pack`
/// @param name what people read
/// @param maker slug of the maker, or null
/// @param makerName what people read, null exactly when `maker` is
public record IndexedPack(
    String slug, String name, @Nullable String maker, @Nullable String makerName) {}
