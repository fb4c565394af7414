package io.midicenter.indexer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReadingTest {
  @TempDir Path temp;

  @Test
  void aFileIsReadWhole() throws Exception {
    Path file = Files.write(temp.resolve("a.mid"), new byte[] {1, 2, 3});
    long time = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    var read = (FileReading.Complete) FileReading.of(file, 3, time, 10);
    assertThat(read.bytes).containsExactly(1, 2, 3);
    assertThat(read.modifiedNanos).isEqualTo(time);
  }

  @Test
  void aFileThatChangedSinceItsListingIsReadAsItIsNow() throws Exception {
    Path file = Files.write(temp.resolve("a.mid"), new byte[] {1, 2, 3, 4});
    Files.setLastModifiedTime(file, FileTime.fromMillis(5_000));
    var read = (FileReading.Complete) FileReading.of(file, 2, 77, 10);
    assertThat(read.bytes).containsExactly(1, 2, 3, 4);
    assertThat(read.modifiedNanos).isEqualTo(5_000_000_000L);
  }

  @Test
  void whatCannotBeReadHasACode() throws Exception {
    Path file = Files.write(temp.resolve("a.mid"), new byte[11]);
    assertThat(code(FileReading.of(file, 11, 0, 10))).isEqualTo("READ_TOO_LARGE");
    assertThat(code(FileReading.of(temp.resolve("b.mid"), 1, 0, 10))).isEqualTo("READ_GONE");
    assertThat(code(FileReading.of(temp, 1, 0, 10))).isEqualTo("READ_FAILED");
  }

  private static String code(FileReading reading) {
    return reading instanceof FileReading.Failed failed ? failed.code() : "read";
  }
}
