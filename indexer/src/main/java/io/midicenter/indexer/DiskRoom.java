package io.midicenter.indexer;

import io.midicenter.indexer.tasks.TaskFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps work away from a disk that is nearly full: PostgreSQL ends when it cannot write its log,
/// so nothing may come close. Safe for all threads.
final class DiskRoom {
  /// Less than this is kept for the log, for merges of the index and for people.
  private static final long LEAST_BYTES = 512L << 20;

  private final Path home;

  DiskRoom(Path home) {
    this.home = home;
  }

  /// @throws TaskFailure with the code `DISK_LOW`
  void require() {
    long free;
    try {
      free = Files.getFileStore(home).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(home + ": its disk cannot be asked for room", e);
    }
    if (free < LEAST_BYTES) {
      throw new TaskFailure(
          "DISK_LOW",
          "%s: the disk has %,d MB left, and %,d MB must stay free. What is imported stays; make room and start again."
              .formatted(home, free >> 20, LEAST_BYTES >> 20));
    }
  }
}
