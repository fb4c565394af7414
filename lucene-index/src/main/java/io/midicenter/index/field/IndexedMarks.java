package io.midicenter.index.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people said about a file. Their tags stand among the tags of the file.
///
/// @param stars 1..5, null without a rating
/// @param note searched like the texts of the file
/// @param keeper the one to keep of its family
/// @param collections slugs
public record IndexedMarks(
    boolean favorite,
    @Nullable Integer stars,
    @Nullable String note,
    boolean keeper,
    List<String> collections) {
  /// Nobody has said anything.
  public static final IndexedMarks NONE = new IndexedMarks(false, null, null, false, List.of());

  public IndexedMarks {
    collections = collections.stream().sorted().distinct().toList();
  }
}
