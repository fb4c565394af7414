package io.midicenter.catalog.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people said about one content.
///
/// @param favorite since when, null where it is none
/// @param stars 1..5, null without a rating
/// @param keeper the one to keep of its family
/// @param hidden taken down: shown to nobody but an administrator
/// @param tags decisions, by ascending number of the tag
/// @param collections slugs of the static collections that it is in, in the order they were made
public record UserMarks(
    @Nullable Instant favorite,
    @Nullable Integer stars,
    @Nullable String note,
    boolean keeper,
    boolean hidden,
    List<TagDecision> tags,
    List<String> collections) {
  /// Nobody has said anything.
  public static final UserMarks NONE =
      new UserMarks(null, null, null, false, false, List.of(), List.of());

  public UserMarks {
    tags = List.copyOf(tags);
    collections = List.copyOf(collections);
  }
}
