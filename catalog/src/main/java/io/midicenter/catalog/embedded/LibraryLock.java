package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One program per library: an exclusive lock on `<home>/msc.lock`, which the operating system
/// gives back when the program dies.
public final class LibraryLock implements AutoCloseable {
  private final FileChannel channel;

  private LibraryLock(FileChannel channel) {
    this.channel = channel;
  }

  private static Path file(Path home) {
    return home.resolve("msc.lock");
  }

  /// @param holder what others are told, for example `serve, process 4711, port 7070`
  /// @return empty if another program holds the library: [#holder] says which
  public static Optional<LibraryLock> tryAcquire(Path home, String holder) {
    FileChannel channel = null;
    try {
      Files.createDirectories(home);
      channel =
          FileChannel.open(
              file(home),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      channel.force(true);
      return Optional.of(new LibraryLock(channel));
    } catch (IOException e) {
      throw new EnvironmentException(
          "The home directory %s cannot be used: %s. Check its rights, or choose another with --home."
              .formatted(home, EnvironmentException.reason(e)),
          e);
    }
  }

  /// @throws EnvironmentException naming the holder, if another program holds the library
  public static LibraryLock acquire(Path home, String holder) {
    return tryAcquire(home, holder)
        .orElseThrow(() ->
            new EnvironmentException(
                "The library in %s is in use by another program (%s): stop it, or use it."
                    .formatted(home, holder(home))));
  }

  /// What the present or last holder said about itself; empty if there was none.
  public static String holder(Path home) {
    try {
      return Files.exists(file(home)) ? Files.readString(file(home)).strip() : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // held by this same program
      return null;
    }
  }

  /// Gives the library back.
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
