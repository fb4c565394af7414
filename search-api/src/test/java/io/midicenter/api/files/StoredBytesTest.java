package io.midicenter.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import io.midicenter.indexer.pipeline.ContentHash;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredBytesTest {
  @TempDir Path root;

  @Test
  void aFileOfTheLargestSizeIsReadAndOneByteMoreIsNot() throws IOException {
    Path file = root.resolve("large.mid");
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(StoredBytes.MAX_BYTES);
    }
    Bytes id = ContentHash.of(new byte[StoredBytes.MAX_BYTES]);
    assertThat(StoredBytes.read(root, file, id)).isInstanceOf(StoredBytes.Found.Right.class);
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(StoredBytes.MAX_BYTES + 1L);
    }
    assertThat(StoredBytes.read(root, file, id)).isInstanceOf(StoredBytes.Found.Changed.class);
  }

  @Test
  void aPathOutOfTheRootIsNotOpened() throws IOException {
    Path inner = Files.createDirectory(root.resolve("inner"));
    Path outside = Files.write(root.resolve("outside.mid"), new byte[] {1});
    Bytes id = ContentHash.of(new byte[] {1});
    assertThat(StoredBytes.read(inner, inner.resolve("../outside.mid"), id))
        .isInstanceOf(StoredBytes.Found.Unreadable.class);
    assertThat(StoredBytes.read(root, outside, id)).isInstanceOf(StoredBytes.Found.Right.class);
  }
}
