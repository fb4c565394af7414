package io.midicenter.catalog.marks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of an edit.
///
/// @param editId null where nothing changed: there is nothing to take back then
/// @param unchanged contents that were so already, or of an undo: that were changed since
/// @param versions the new version in the feed of every content that changed
public record EditResult(@Nullable Long editId, int unchanged, Map<Long, Long> versions) {
  public EditResult {
    versions = Map.copyOf(versions);
  }

  /// Contents that changed.
  public int changed() {
    return versions.size();
  }
}
