package io.midicenter.catalog.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A set of files that a person made.
///
/// @param query the search that a smart collection stands for; null: its files are put in one by
///   one
/// @param version rises with every change of its own
/// @param items 0 for a smart one: the search knows
public record Collection(
    int collectionId,
    String slug,
    String name,
    @Nullable String note,
    @Nullable JsonNode query,
    long version,
    Instant createdAt,
    Instant updatedAt,
    long items) {
  public boolean isSmart() {
    return query != null;
  }
}
