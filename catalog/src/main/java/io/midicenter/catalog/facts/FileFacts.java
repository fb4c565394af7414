package io.midicenter.catalog.facts;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.TagFact;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the index and the pages need to know of one content and its places. Equal for equal
/// rows: fresh from a batch or read back.
///
/// @param version its version in the feed, at least 1; rises with every change
/// @param blake3 32 bytes: the id that the outside world sees
/// @param firstSeen to the microsecond
/// @param places by ascending location id: the first present one is the one to show
/// @param nearId its group of near duplicates, null while it is alone or was not looked at
/// @param analysis null where the bytes are no MIDI, or their facts were refused
public record FileFacts(
    long contentId,
    long version,
    Bytes blake3,
    int sizeBytes,
    ContentState state,
    Instant firstSeen,
    List<Place> places,
    @Nullable StoredAnalysis analysis,
    UserMarks marks,
    @Nullable Long nearId) {
  /// Found tags below it are kept as evidence, and are no findings.
  private static final double LEAST_TAG_CONFIDENCE = 0.6;

  public FileFacts {
    places = List.copyOf(places);
  }

  /// Tags that a person gave. They come first, and a decision stands above every finding.
  public List<TagDecision> givenTags() {
    return marks.tags().stream().filter(decision -> !decision.rejected()).toList();
  }

  /// Tags that were found, of which nobody decided anything, strongest first; a tag is listed once
  /// per evidence.
  public List<TagFact> foundTags() {
    if (analysis == null) {
      return List.of();
    }
    var decided = new HashSet<String>();
    marks.tags().forEach(decision -> decided.add(decision.tag()));
    return analysis.tags().stream()
        .filter(tag -> tag.confidence() >= LEAST_TAG_CONFIDENCE && !decided.contains(tag.tag()))
        .toList();
  }

  /// The place to show: the present one with the lowest id, else the lowest id of all; null where
  /// every place has been given up.
  public @Nullable Place display() {
    for (Place place : places) {
      if (place.present()) {
        return place;
      }
    }
    return places.isEmpty() ? null : places.getFirst();
  }

  /// True where some place still holds the bytes.
  public boolean available() {
    for (Place place : places) {
      if (place.present()) {
        return true;
      }
    }
    return false;
  }
}
