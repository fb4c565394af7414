package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.analysis.engine.Fusion;
import io.midicenter.analysis.names.NameParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Names and bytes together, against what is known about the files.
class FusedTruthTest {
  private final NameParser parser = new NameParser();
  private final Analyzer analyzer = new Analyzer();

  @Test
  void theDemoLibraryIsFusedRight() throws IOException {
    Path root = SharedData.folder("demo-library");
    var score = new Score();
    for (var row : SharedData.truth(root.resolve("truth.tsv"))) {
      String path = row.get("path");
      if (path.matches("(Drums|Chord Progressions|Loops|Songs)/.*")) {
        score.add(row, fused(root.resolve(path), path));
      }
    }
    score.print("demo library");
    assertThat(score.share(score.rightTempi, score.tempi)).as(score.wrong()).isGreaterThan(0.98);
    assertThat(score.share(score.rightKeys, score.keys)).as(score.wrong()).isGreaterThan(0.98);
  }

  @Test
  void generatedArrangementsWithTheirNamesAreFusedRight() throws IOException {
    Path root = SharedData.folder("dev");
    var score = new Score();
    for (var row : SharedData.truth(root.resolve("truth.tsv"))) {
      String path = row.get("path");
      if (path.startsWith("open/mma-gen/")) {
        score.add(row, fused(root.resolve(path), path.substring("open/mma-gen/".length())));
      }
    }
    score.print("mma-gen");
    assertThat(score.share(score.rightTempi, score.tempi)).as(score.wrong()).isGreaterThan(0.98);
    assertThat(score.share(score.rightKeys, score.keys)).as(score.wrong()).isGreaterThan(0.98);
  }

  private Fused fused(Path file, String path) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Outcome outcome = analyzer.analyze(bytes, 0, bytes.length, Limits.DEFAULT);
    assertThat(outcome).as(path).isInstanceOf(Outcome.Analysed.class);
    List<String> parts = Arrays.asList(path.split("/", -1));
    NameFacts names =
        parser.parse(
            parts.subList(0, parts.size() - 1),
            parts.getLast().substring(0, parts.getLast().lastIndexOf('.')));
    return Fusion.fuse(FusionInput.of(((Outcome.Analysed) outcome).analysis()), List.of(names));
  }

  private static final class Score {
    int tempi;
    int rightTempi;
    int keys;
    int rightKeys;
    private final List<String> wrong = new ArrayList<>();

    void add(SharedData.Row row, Fused fused) {
      if (!row.get("bpm").isEmpty()) {
        double truth = Double.parseDouble(row.get("bpm"));
        Double bpm = fused.tempo().value();
        boolean right = bpm != null && Math.abs(bpm - truth) <= 0.02 * truth;
        tempi++;
        rightTempi += note(right, row, fused.tempo() + " " + fused.evidence().tempo());
      }
      if (!row.get("key").isEmpty()) {
        MusicalKey truth = key(row.get("key"));
        keys++;
        rightKeys +=
            note(
                truth.equals(fused.key().value()), row, fused.key() + " " + fused.evidence().key());
      }
    }

    private int note(boolean right, SharedData.Row row, String fact) {
      if (!right) {
        wrong.add(row.get("path") + " " + row.get("bpm") + " " + row.get("key") + ": " + fact);
      }
      return right ? 1 : 0;
    }

    double share(int right, int all) {
      return all == 0 ? 0 : (double) right / all;
    }

    String wrong() {
      return String.join("\n", wrong.subList(0, Math.min(20, wrong.size())));
    }

    void print(String what) {
      System.out.printf(
          Locale.ROOT,
          "fused %s: tempo %d of %d, key %d of %d%n%s%n",
          what,
          rightTempi,
          tempi,
          rightKeys,
          keys,
          wrong());
    }

    private static MusicalKey key(String text) {
      int tonic = "C D EF G A B".indexOf(text.charAt(0));
      tonic += text.charAt(1) == '#' ? 1 : text.charAt(1) == 'b' ? -1 : 0;
      return MusicalKey.of(tonic, text.endsWith("minor"));
    }
  }
}
