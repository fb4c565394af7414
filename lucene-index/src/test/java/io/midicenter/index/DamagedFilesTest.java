package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.write.CheckReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One bit of one file of an index is not what was written, as on a disk that forgets.
class DamagedFilesTest {
  private static final long SEED = Long.getLong("tests.seed", System.nanoTime());
  private static final int ROUNDS_OF_THE_LONG_RUN = 60;

  @TempDir private static Path folder;
  private static Path whole;

  /// Documents that were added, replaced and deleted, in segments of separate files and in compound
  /// ones.
  @BeforeAll
  static void makeAnIndex() throws Exception {
    whole = Files.createDirectory(folder.resolve("whole"));
    var made = new MadeFiles(5);
    try (MidiIndex index = MidiIndex.open(whole, IndexSettings.FILLING)) {
      index.addAll(made.files(200));
      index.commit(MadeFiles.commit(200));
    }
    try (MidiIndex index = MidiIndex.open(whole, IndexSettings.LIVE)) {
      for (int id = 190; id < 250; id++) {
        index.update(made.file(id, 2));
      }
      index.delete(17);
      index.commit(MadeFiles.commit(248));
    }
    try (MidiIndex index = MidiIndex.openReadOnly(whole)) {
      assertThat(index.check(1).clean()).isTrue();
    }
  }

  @Test
  void aBitThatFlipsIsFoundInEveryKindOfFile() throws Exception {
    assertThat(kinds())
        .containsKeys("segments", "si", "cfs", "cfe", "liv", "dvd", "tim", "doc", "fdt", "kdd");
    findEveryKind(new Random(SEED));
  }

  @Tag("long")
  @Test
  void aBitThatFlipsAnywhereIsFound() throws Exception {
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS_OF_THE_LONG_RUN; round++) {
      findEveryKind(random);
    }
  }

  private static void findEveryKind(Random random) throws IOException {
    for (Map.Entry<String, List<Path>> kind : kinds().entrySet()) {
      Path file = kind.getValue().get(random.nextInt(kind.getValue().size()));
      byte[] written = Files.readAllBytes(file);
      byte[] damaged = written.clone();
      int bit = random.nextInt(damaged.length * 8);
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        Files.write(file, damaged);
        assertThat(isSound())
            .as("bit %d of %s, reproduce with -Dtests.seed=%d", bit, file.getFileName(), SEED)
            .isFalse();
      } finally {
        Files.write(file, written);
      }
    }
  }

  /// What a start after an unclean end asks, and every comparison.
  private static boolean isSound() {
    try (MidiIndex index = MidiIndex.openReadOnly(whole)) {
      CheckReport report = index.check(1);
      assertThat(report.clean() || !report.problems().isEmpty()).isTrue();
      return report.clean();
    } catch (IOException e) {
      return false;
    }
  }

  /// The files of each kind, by the end of their names.
  private static Map<String, List<Path>> kinds() throws IOException {
    try (Stream<Path> files = Files.list(whole)) {
      return files
          .filter(file -> !file.endsWith("write.lock"))
          .collect(
              Collectors.groupingBy(DamagedFilesTest::kind, TreeMap::new, Collectors.toList()));
    }
  }

  private static String kind(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith("segments_") ? "segments" : name.substring(name.lastIndexOf('.') + 1);
  }
}
