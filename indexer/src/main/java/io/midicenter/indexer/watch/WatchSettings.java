package io.midicenter.indexer.watch;

import java.time.Duration;

/// How patient a watch is.
///
/// @param gather changes within this time of the first are imported together, so that the two ends
///   of a move meet
/// @param quiet a file that was written to within this time is left for later
/// @param scanEvery how often a root is looked through where events do not tell all
/// @param mostFolders watched by events; the system may allow fewer
public record WatchSettings(Duration gather, Duration quiet, Duration scanEvery, int mostFolders) {
  public static WatchSettings standard() {
    return new WatchSettings(
        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(30), Integer.MAX_VALUE);
  }
}
