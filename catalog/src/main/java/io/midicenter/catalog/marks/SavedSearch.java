package io.midicenter.catalog.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A search to come back to.
///
/// @param name null for a recent one, which nobody has named
/// @param query the body of `POST /search`
public record SavedSearch(
    int savedId,
    @Nullable String name,
    JsonNode query,
    boolean pinned,
    Instant createdAt,
    Instant usedAt,
    int useCount) {}
