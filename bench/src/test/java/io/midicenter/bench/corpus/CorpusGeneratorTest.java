package io.midicenter.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.engine.Analyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusGeneratorTest {
  @TempDir private Path folder;

  @Test
  void aLargerCollectionBeginsWithTheFilesOfASmallerOne() throws IOException {
    new CorpusGenerator(7).write(folder.resolve("small"), 150, _ -> {});
    new CorpusGenerator(7).write(folder.resolve("large"), 300, _ -> {});
    new CorpusGenerator(8).write(folder.resolve("other"), 150, _ -> {});
    Map<String, String> small = contents(folder.resolve("small"));
    assertThat(small).hasSize(150);
    assertThat(contents(folder.resolve("large"))).hasSize(300).containsAllEntriesOf(small);
    assertThat(contents(folder.resolve("other"))).isNotEqualTo(small);
  }

  @Test
  void everyFileIsCleanMidiAndItsShapeIsThatOfRealCollections() throws IOException {
    CorpusGenerator.Shape shape =
        new CorpusGenerator(1).write(folder.resolve("all"), 1_000, _ -> {});
    assertThat(shape.files()).isEqualTo(1_000);
    assertThat(shape.duplicates()).isBetween(180L, 240L);
    assertThat(shape.bytes() / shape.files()).isBetween(1_500L, 2_500L);
    var analyzer = new Analyzer();
    var tempi = new AtomicInteger();
    for (Path file : files(folder.resolve("all"))) {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(analyzer.analyze(bytes, 0, bytes.length, Limits.DEFAULT))
          .as("%s", file)
          .isInstanceOfSatisfying(
              Outcome.Analysed.class,
              analysed -> {
                assertThat(analysed.analysis().warnings()).isEmpty();
                assertThat(analysed.analysis().notes()).isPositive();
                tempi.addAndGet(analysed.analysis().tempo().bpm().isKnown() ? 1 : 0);
              });
    }
    assertThat(tempi.get()).as("files of a known tempo").isGreaterThan(985);
  }

  private static Map<String, String> contents(Path below) throws IOException {
    var contents = new TreeMap<String, String>();
    for (Path file : files(below)) {
      contents.put(
          below.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
    return contents;
  }

  private static List<Path> files(Path below) throws IOException {
    try (var found = Files.walk(below)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }
}
