package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.midicenter.analysis.engine.Analyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Real files: all of them for the ranges of every field; else every tenth one, or all with
/// `-Dtests.all=true`.
class DevCorpusTest {
  private static final int SAMPLE = 10;

  private final Analyzer analyzer = new Analyzer();

  private static Path dev() {
    Path data = DevData.folder();
    assumeTrue(data != null, "the shared development data are not on this machine");
    return Objects.requireNonNull(data).resolve("dev");
  }

  private static List<Path> sample(Path folder) throws IOException {
    List<Path> files = DevData.files(folder);
    int step = Boolean.getBoolean("tests.all") ? 1 : SAMPLE;
    var sample = new ArrayList<Path>();
    for (int i = 0; i < files.size(); i += step) {
      sample.add(files.get(i));
    }
    return sample;
  }

  private Outcome analyze(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return analyzer.analyze(bytes, 0, bytes.length, Limits.DEFAULT);
  }

  @Test
  void everyFieldOfEveryFileLiesInItsRange() throws IOException {
    int analysed = 0;
    for (Path file : DevData.files(dev())) {
      if (analyze(file) instanceof Outcome.Analysed(Analysis analysis)) {
        AnalysisRanges.check(analysis, file.toString());
        analysed++;
      }
    }
    assertThat(analysed).isGreaterThan(7_000);
  }

  @Test
  void noPianoSongPerformanceOrFolkTuneHasDrums() throws IOException {
    for (String set :
        List.of("open/pop909", "open/pop909-cl", "restricted/asap", "open/nottingham")) {
      for (Path file : sample(dev().resolve(set))) {
        if (analyze(file) instanceof Outcome.Analysed(Analysis analysis)) {
          assertThat(analysis.parts()).as(file.toString()).noneMatch(Part::isDrums);
          assertThat(analysis.statistics().drumShare()).as(file.toString()).isZero();
          assertThat(analysis.tags())
              .as(file.toString())
              .noneMatch(t -> t.category().equals("drum-piece") || t.category().equals("kit"));
        }
      }
    }
  }

  @Test
  void pianoPerformancesAreNotAt120BecauseTheirRecorderSaysSo() throws IOException {
    int performances = 0;
    for (Path file : sample(dev().resolve("restricted/asap"))) {
      if (!file.getFileName().toString().contains("score")
          && analyze(file) instanceof Outcome.Analysed(Analysis analysis)) {
        assertThat(analysis.tempo().bpm().source())
            .as(file.toString())
            .isNotEqualTo(Source.DECLARED);
        performances++;
      }
    }
    assertThat(performances).isPositive();
  }
}
