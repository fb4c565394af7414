package io.midicenter.indexer.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one root is being watched.
///
/// @param why one sentence for people where it is not watched by events alone
/// @param folders watched by events
/// @param lastChangeAt when a change was last brought into the library
public record WatchView(
    Mode mode, @Nullable String why, int folders, @Nullable Instant lastChangeAt) {

  public enum Mode {
    /// The first look through the root is not done.
    STARTING,
    /// The system tells what changes.
    EVENTS,
    /// The root, or part of it, is looked through every now and then.
    SCANNING,
    /// Its folder is not there.
    AWAY;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
