package io.midicenter.indexer;

import io.midicenter.indexer.tasks.TaskFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps work away from a disk that is nearly full: PostgreSQL ends when it cannot write its log,
/// so nothing may come close. Imports wait while it is low, and end when it falls further.
///
/// Safe for all threads.
public final class DiskRoom {
  /// Below it imports wait for room.
  public static final long PAUSE_BYTES = 2L << 30;

  /// Less than this is kept for the log, for merges of the index and for people.
  public static final long LEAST_BYTES = 512L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Path home;
  private final ToLongFunction<Path> freeBytes;
  private final long pauseBytes;
  private final long leastBytes;
  private final AtomicInteger waiting = new AtomicInteger();

  /// What the room allows.
  public enum State {
    OK,
    /// Imports wait.
    LOW,
    /// Nothing is imported.
    FULL;

    /// The word in JSON.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param pausedImports those that wait now
  public record View(long freeBytes, State state, int pausedImports) {}

  /// @param freeBytes of the disk that holds a folder
  /// @param pauseBytes below it imports wait
  /// @param leastBytes below it they end
  DiskRoom(Path home, ToLongFunction<Path> freeBytes, long pauseBytes, long leastBytes) {
    this.home = home;
    this.freeBytes = freeBytes;
    this.pauseBytes = pauseBytes;
    this.leastBytes = leastBytes;
  }

  /// The disk of a home. Tests on a small one set `msc.disk.pauseBytes`.
  static DiskRoom of(Path home) {
    return new DiskRoom(
        home, DiskRoom::free, Long.getLong("msc.disk.pauseBytes", PAUSE_BYTES), LEAST_BYTES);
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": its disk cannot be asked for room", e);
    }
  }

  /// Bytes that can still be written in a folder, which may lie on another disk than the home.
  long freeBytes(Path folder) {
    return freeBytes.applyAsLong(folder);
  }

  View view() {
    long free = freeBytes.applyAsLong(home);
    State state = free < leastBytes ? State.FULL : free < pauseBytes ? State.LOW : State.OK;
    return new View(free, state, waiting.get());
  }

  /// True while an import waits for room.
  boolean isPaused() {
    return waiting.get() > 0;
  }

  /// Waits until there is room, or `stopping`.
  ///
  /// @throws TaskFailure with the code `DISK_LOW` where even less is left
  void await(BooleanSupplier stopping) {
    if (require() >= pauseBytes) {
      return;
    }
    waiting.incrementAndGet();
    LOG.warn("{}: less than {} MB are free, so imports wait", home, pauseBytes >> 20);
    try {
      while (!stopping.getAsBoolean() && require() < pauseBytes) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
    } finally {
      waiting.decrementAndGet();
    }
    LOG.info("{}: imports go on", home);
  }

  /// @return bytes that are free
  /// @throws TaskFailure with the code `DISK_LOW`
  long require() {
    long free = freeBytes.applyAsLong(home);
    if (free < leastBytes) {
      throw new TaskFailure(
          "DISK_LOW",
          "%s: the disk has %,d MB left, and %,d MB must stay free. What is imported stays; make room and start again."
              .formatted(home, free >> 20, leastBytes >> 20));
    }
    return free;
  }
}
