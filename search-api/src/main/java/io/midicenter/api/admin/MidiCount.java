package io.midicenter.api.admin;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;

/// How many files below a folder have the name of a MIDI file. Links are not followed.
///
/// @param files counted
/// @param atLeast the time ran out before the end
record MidiCount(int files, boolean atLeast) {
  private static final List<String> EXTENSIONS = List.of(".mid", ".midi", ".kar", ".rmi", ".smf");

  /// @param until System.nanoTime() at which counting stops
  static MidiCount below(Path folder, long until) {
    var visitor = new Counter(until);
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException e) {
      return new MidiCount(visitor.files, true);
    }
    return new MidiCount(visitor.files, visitor.stopped);
  }

  private static boolean isMidiName(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (String extension : EXTENSIONS) {
      if (name.endsWith(extension)) {
        return true;
      }
    }
    return false;
  }

  private static final class Counter extends SimpleFileVisitor<Path> {
    private final long until;
    private int files;
    private boolean stopped;

    Counter(long until) {
      this.until = until;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isMidiName(file)) {
        files++;
      }
      stopped = System.nanoTime() - until >= 0;
      return stopped ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      stopped = System.nanoTime() - until >= 0;
      return stopped ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
