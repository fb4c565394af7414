package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Source;
import java.io.IOException;

/// T7 and T8: the tempo heard from the notes. Tempo events keep running the clock and are hidden
/// otherwise; performances need no hiding, because their map is not trusted.
final class TempoRows implements Judge {
  private static final double SURE = 0.7;
  private static final double NEAR = 0.04;
  private static final double[] RELATED = {1, 2, 3, 1 / 2.0, 1 / 3.0};
  private static final Row FAMILY = new Row("T7", "tempo up to octave or three, pop909", 97);
  private static final Row EXACT = new Row("T7", "tempo exact, pop909", 80);
  private static final Row SURE_ASAP =
      new Row("T8", "right among tempi ≥ 0.7, asap performances, up to octave or three", 90);
  private static final Row SURE_SHARE = Row.stated("T8", "asserted with ≥ 0.7, asap performances");

  @Override
  public String name() {
    return "tempo";
  }

  @Override
  public void judge(DevFiles files, Analyses analyses, Score score) throws IOException {
    for (TruthFile file : files.all()) {
      if (Double.isNaN(file.bpm())) {
        continue;
      }
      switch (file.set()) {
        case "pop909" -> {
          if (!file.path().contains("versions")) {
            judge(file, analyses.of(file, Hidden.TEMPO), score, FAMILY, EXACT);
          }
        }
        case "asap" -> {
          if (!file.path().contains("score")) {
            performance(file, analyses.of(file, Hidden.NOTHING), score);
          }
        }
        case "groove", "mma-gen" ->
            judge(
                file,
                analyses.of(file, Hidden.TEMPO),
                score,
                Row.stated("-", "tempo up to octave or three where asserted, " + file.set()),
                Row.stated("-", "tempo exact where asserted, " + file.set()));
        default -> {}
      }
    }
  }

  /// A song of pop909 counts as wrong where nothing is asserted; elsewhere only assertions count.
  private static void judge(TruthFile file, Analysis a, Score score, Row family, Row exact) {
    Double bpm = a.tempo().bpm().value();
    boolean all = family.equals(FAMILY);
    if (!all) {
      score.count(Row.stated("-", "tempo asserted, " + file.set()), file.half(), bpm != null);
    }
    if (all || bpm != null) {
      score.count(family, file.half(), bpm != null && isRelated(bpm, file.bpm()));
      score.count(exact, file.half(), bpm != null && isNear(bpm, file.bpm()));
    }
    confide(file, a, score);
  }

  private static void performance(TruthFile file, Analysis a, Score score) {
    Double bpm = a.tempo().bpm().value();
    if (bpm == null || a.tempo().bpm().source() == Source.ESTIMATED) {
      boolean sure = a.tempo().bpm().confidence() >= SURE;
      score.count(SURE_SHARE, file.half(), sure);
      if (sure && bpm != null) {
        score.count(SURE_ASAP, file.half(), isRelated(bpm, file.bpm()));
      }
      judge(
          file,
          a,
          score,
          Row.stated("-", "tempo up to octave or three where asserted, asap performances"),
          Row.stated("-", "tempo exact where asserted, asap performances"));
    }
  }

  private static void confide(TruthFile file, Analysis a, Score score) {
    Double bpm = a.tempo().bpm().value();
    if (bpm != null) {
      score.confide(
          "estimated tempo (exact)", a.tempo().bpm().confidence(), isNear(bpm, file.bpm()));
    }
  }

  private static boolean isNear(double bpm, double truth) {
    return Math.abs(bpm / truth - 1) <= NEAR;
  }

  private static boolean isRelated(double bpm, double truth) {
    for (double factor : RELATED) {
      if (isNear(bpm * factor, truth)) {
        return true;
      }
    }
    return false;
  }
}
