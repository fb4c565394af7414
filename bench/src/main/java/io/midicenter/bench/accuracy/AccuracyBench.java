package io.midicenter.bench.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// `msc bench accuracy`: judges every analysis by the truth of the development files.
public final class AccuracyBench {
  private static final List<Judge> JUDGES =
      List.of(
          new KeyRows(),
          new ChordRows(),
          new KindRows(),
          new DeclaredRows(),
          new TempoRows(),
          new MeterRows(),
          new FeelRows(),
          new MelodyRows(),
          new TagRows());

  private AccuracyBench() {}

  /// Words that choose judges.
  public static List<String> names() {
    return JUDGES.stream().map(Judge::name).toList();
  }

  /// @param data the folder that holds `dev/` and `demo-library/`
  /// @param only names of judges; empty = all
  /// @throws IOException if a file of a truth table cannot be read
  public static void run(Path data, List<String> only, Consumer<String> out) throws IOException {
    var files = new DevFiles(data);
    var analyses = new Analyses();
    for (Judge judge : JUDGES) {
      if (only.isEmpty() || only.contains(judge.name())) {
        var score = new Score();
        judge.judge(files, analyses, score);
        score.print(out);
      }
    }
  }
}
