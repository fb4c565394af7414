package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Limits;
import java.nio.file.Path;
import org.apache.commons.codec.digest.Blake3;
import org.jspecify.annotations.Nullable;

/// BLAKE3-256 of a file's bytes: the identity of a content for the outside world.
public final class ContentHash {
  private ContentHash() {}

  /// 32 bytes.
  public static Bytes of(byte[] bytes) {
    return Bytes.wrap(Blake3.hash(bytes));
  }

  /// Reads a file as an import does, and hashes it.
  ///
  /// @param size in bytes, as listed
  /// @param modifiedNanos time of its last change since 1970, as listed
  /// @return null where it cannot be read or changes meanwhile
  public static @Nullable Bytes ofFile(Path file, long size, long modifiedNanos) {
    return FileReading.of(file, size, modifiedNanos, Limits.DEFAULT.maxBytes())
            instanceof FileReading.Complete read
        ? of(read.bytes)
        : null;
  }
}
