package io.midicenter.indexer.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// One file read whole, and proof that nobody wrote to it meanwhile. What goes wrong out there is
/// an answer, not an exception.
sealed interface FileReading {
  /// The bytes, and the time stamp that belongs to them.
  final class Complete implements FileReading {
    final byte[] bytes;
    final long modifiedNanos;

    Complete(byte[] bytes, long modifiedNanos) {
      this.bytes = bytes;
      this.modifiedNanos = modifiedNanos;
    }
  }

  /// @param code `READ_GONE`, `READ_DENIED`, `READ_CHANGED`, `READ_TOO_LARGE` or `READ_FAILED`
  record Failed(String code, String detail) implements FileReading {}

  /// Reads the file that was listed with this size and time. One that differs from its listing, or
  /// changes while it is read, is read once more.
  static FileReading of(Path path, long listedSize, long listedNanos, int maxBytes) {
    try {
      FileReading first = attempt(path, listedSize, listedNanos, maxBytes);
      if (first instanceof Failed f && f.code.equals("READ_CHANGED")) {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return attempt(path, now.size(), nanosOf(now), maxBytes);
      }
      return first;
    } catch (NoSuchFileException e) {
      return new Failed("READ_GONE", "The file was there when its folder was listed and is gone.");
    } catch (AccessDeniedException e) {
      return new Failed("READ_DENIED", "No permission to read the file.");
    } catch (IOException e) {
      return new Failed("READ_FAILED", "Reading failed: " + e.getMessage());
    }
  }

  private static FileReading attempt(Path path, long size, long modifiedNanos, int maxBytes)
      throws IOException {
    if (size > maxBytes) {
      return new Failed(
          "READ_TOO_LARGE",
          "%,d bytes; files above %,d bytes are not read.".formatted(size, maxBytes));
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) size);
    try (SeekableByteChannel channel = Files.newByteChannel(path, StandardOpenOption.READ)) {
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // the next slice
      }
    }
    BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
    if (buffer.hasRemaining() || after.size() != size || nanosOf(after) != modifiedNanos) {
      return new Failed(
          "READ_CHANGED", "The file was written to while it was read: run the import again.");
    }
    return new Complete(buffer.array(), modifiedNanos);
  }

  private static long nanosOf(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }
}
