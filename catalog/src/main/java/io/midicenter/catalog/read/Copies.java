package io.midicenter.catalog.read;

import io.midicenter.analysis.Bytes;
import java.util.List;

/// The places at which the same bytes lie now: files of their own first, then members of archives,
/// each by age in the library.
///
/// @param id BLAKE3 of the bytes
/// @param sizeBytes of one copy
/// @param places at least two
public record Copies(Bytes id, int sizeBytes, List<ContentPath> places) {
  public Copies {
    places = List.copyOf(places);
  }

  /// Files beside the first place that are no part of an archive: without them nothing is lost.
  public long spareFiles() {
    return places.stream().skip(1).filter(place -> place.member() == null).count();
  }
}
