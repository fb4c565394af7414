package io.midicenter.api.marks;

import io.midicenter.catalog.marks.Collections;
import io.midicenter.catalog.marks.EditResult;
import io.midicenter.catalog.marks.Edits;
import io.midicenter.catalog.marks.SavedSearches;
import java.time.Duration;
import java.util.function.IntConsumer;

/// What people say about files, and how the index learns of it.
///
/// @param changed told how many contents a transaction changed
/// @param index waits until everything committed is searchable
public record UserData(
    Edits edits,
    Collections collections,
    SavedSearches searches,
    IntConsumer changed,
    IndexWait index) {

  /// Waits for the index.
  @FunctionalInterface
  public interface IndexWait {
    /// @return false if it took longer than `atMost`
    boolean until(Duration atMost) throws InterruptedException;
  }

  /// Tells the index of an edit.
  void tell(EditResult result) {
    if (result.changed() > 0) {
      changed.accept(result.changed());
    }
  }
}
