package io.midicenter.catalog.write;

import io.midicenter.catalog.facts.FileFacts;
import java.util.ArrayList;
import java.util.List;

/// What a batch changed. Given only after its COMMIT.
///
/// @param newContents contents that were not known
/// @param knownContents files whose bytes were known
/// @param newPlaces paths that were not known
/// @param changedPlaces known paths with other bytes, size, time or state
/// @param refused files the database would not take
/// @param fresh complete facts of the contents that this batch inserted: food for the
///   [io.midicenter.catalog.read.FactsCache]
public record BatchResult(
    int newContents,
    int knownContents,
    int newPlaces,
    int changedPlaces,
    List<Refused> refused,
    List<FileFacts> fresh) {
  public BatchResult {
    refused = List.copyOf(refused);
    fresh = List.copyOf(fresh);
  }

  /// @param detail what the database said
  public record Refused(NewFile file, String detail) {}

  BatchResult plus(BatchResult other) {
    var allRefused = new ArrayList<>(refused);
    allRefused.addAll(other.refused);
    var allFresh = new ArrayList<>(fresh);
    allFresh.addAll(other.fresh);
    return new BatchResult(
        newContents + other.newContents,
        knownContents + other.knownContents,
        newPlaces + other.newPlaces,
        changedPlaces + other.changedPlaces,
        allRefused,
        allFresh);
  }
}
