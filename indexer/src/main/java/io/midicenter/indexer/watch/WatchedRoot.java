package io.midicenter.indexer.watch;

import io.midicenter.catalog.library.Root;
import io.midicenter.indexer.tasks.TaskReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the watch of one root is. Safe for all threads.
final class WatchedRoot {
  /// A root is not looked through more often than one part in this many of its time.
  private static final int SHARE = 10;

  final Root root;
  private @Nullable Object folderKey;
  private boolean whole = true;
  private boolean looked;
  private boolean full;
  private @Nullable String why;
  private long scanStart;
  private long nextScan = Long.MAX_VALUE;
  private @Nullable Instant lastChangeAt;

  WatchedRoot(Root root) {
    this.root = root;
  }

  /// Events do not tell everything here.
  synchronized void scanBecause(String reason) {
    why = reason;
  }

  /// The system takes no more folders.
  synchronized void full(String reason) {
    full = true;
    why = reason;
  }

  synchronized boolean isFull() {
    return full;
  }

  synchronized void wholeIsDue() {
    whole = true;
  }

  /// True if all of it has to be looked through now; asking settles that.
  synchronized boolean takeWhole() {
    boolean is = whole || folderKey == null;
    whole = false;
    if (is) {
      scanStart = System.nanoTime();
      folderKey = keyOf(root.path());
    }
    return is;
  }

  /// True if another folder is in the root's place now, or none, or one again.
  synchronized boolean hasChangedFolder() {
    Object now = keyOf(root.path());
    return looked && !whole && !(now == null ? folderKey == null : now.equals(folderKey));
  }

  private static @Nullable Object keyOf(Path folder) {
    try {
      BasicFileAttributes now = Files.readAttributes(folder, BasicFileAttributes.class);
      Object key = now.fileKey();
      return now.isDirectory() ? (key == null ? folder : key) : null;
    } catch (IOException e) {
      return null;
    }
  }

  synchronized boolean isScanDue(Duration every) {
    long now = System.nanoTime();
    if (why == null || !looked || folderKey == null) {
      return false;
    }
    return now - nextScan >= every.toNanos();
  }

  /// Folders were imported.
  synchronized void done(boolean all, TaskReport.Import report) {
    if (all) {
      looked = true;
      long now = System.nanoTime();
      nextScan = now + (now - scanStart) * SHARE;
    }
    if (report.added() + report.moved() + report.vanished() > 0) {
      lastChangeAt = Instant.now();
    }
  }

  synchronized WatchView view(int folders) {
    WatchView.Mode mode =
        !looked
            ? WatchView.Mode.STARTING
            : folderKey == null
                ? WatchView.Mode.AWAY
                : why == null ? WatchView.Mode.EVENTS : WatchView.Mode.SCANNING;
    return new WatchView(mode, why, folders, lastChangeAt);
  }
}
