package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Kind by the notes alone, where the data say it: fills and beats of groove, songs of pop909,
/// loops of the demo library. A beat may be a loop, a phrase or a whole piece, but no fill.
final class KindRows implements Judge {
  private static final Row FILLS = Row.stated("-", "kind fill, groove fills");
  private static final Row BEATS = Row.stated("-", "kind no fill, groove beats");
  private static final Row SONGS = Row.stated("-", "kind song, pop909 and pop909-cl");
  private static final Row LOOPS = Row.stated("-", "kind loop, demo loops");

  @Override
  public String name() {
    return "kind";
  }

  @Override
  public void judge(DevFiles files, Analyses analyses, Score score) throws IOException {
    for (TruthFile file : files.all()) {
      if (file.set().equals("groove")) {
        boolean fill = file.path().contains("_fill_");
        Fact<Kind> kind = analyses.of(file, Hidden.TEXTS).kind();
        boolean right = (kind.value() == Kind.FILL) == fill;
        score.count(fill ? FILLS : BEATS, file.half(), right);
        confide(kind, kind.value() == Kind.FILL ? (Boolean) fill : null, score);
      } else if (file.set().equals("pop909")) {
        count(SONGS, Kind.SONG, file, analyses, score);
      }
    }
    for (TruthFile file : files.popSongs()) {
      count(SONGS, Kind.SONG, file, analyses, score);
    }
    for (TruthFile file : files.demo()) {
      if (file.path().startsWith("Loops/")) {
        count(LOOPS, Kind.LOOP, file, analyses, score);
      }
    }
  }

  private static void count(Row row, Kind truth, TruthFile file, Analyses analyses, Score score)
      throws IOException {
    Analysis analysis = analyses.of(file, Hidden.TEXTS);
    boolean right = analysis.kind().value() == truth;
    score.count(row, file.half(), right);
    confide(analysis.kind(), right, score);
  }

  /// @param right null where the truth does not say
  private static void confide(Fact<Kind> kind, @Nullable Boolean right, Score score) {
    if (kind.isKnown() && right != null) {
      score.confide("kind", kind.confidence(), right);
    }
  }
}
