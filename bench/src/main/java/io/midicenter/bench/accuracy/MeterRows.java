package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Meter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// T10: the meter heard from the accents, with signatures hidden; meters of two and four beats are
/// one. Counted where the notes can tell: a trusted grid and at least 16 quarters.
final class MeterRows implements Judge {
  private static final Row DUPLE = new Row("T10", "meter undeclared, recall of 2/4, 2/2, 4/4", 94);
  private static final Row TRIPLE = new Row("T10", "meter undeclared, recall of 3/4", 87);
  private static final Row OTHER = Row.stated("-", "meter undeclared, recall of other meters");
  private static final Row COMPOUND = new Row("T10", "meter undeclared, recall of 6/8", 90);

  @Override
  public String name() {
    return "meter";
  }

  @Override
  public void judge(DevFiles files, Analyses analyses, Score score) throws IOException {
    for (TruthFile file : files.all()) {
      String truth = beats(file.get("time_signature"));
      switch (file.set()) {
        case "nottingham", "groove", "mma-gen" -> judge(file, truth, analyses, score, true);
        case "asap" -> {
          if (file.path().contains("score")) {
            judge(file, truth, analyses, score, false);
          }
        }
        case "classicalpiano" -> judge(file, truth, analyses, score, false);
        default -> {}
      }
    }
  }

  private static void judge(
      TruthFile file, String truth, Analyses analyses, Score score, boolean target)
      throws IOException {
    Analysis a = analyses.of(file, Hidden.METER);
    String found = heard(a.meter().meter().value());
    String set = ", " + file.set();
    score.count(Row.stated("-", "long enough for a meter" + set), file.half(), isTried(a));
    if (isTried(a)) {
      Row beside = Row.stated("-", "meter undeclared, recall of " + kind(truth) + set);
      score.count(target ? row(truth) : beside, file.half(), truth.equals(found));
    }
    if (!found.isEmpty()) {
      score.confide("estimated meter", a.meter().meter().confidence(), truth.equals(found));
    }
    Fact<Meter> declared = analyses.of(file, Hidden.NOTHING).meter().meter();
    if (declared.isKnown()) {
      score.confide("declared meter", declared.confidence(), truth.equals(heard(declared.value())));
    }
  }

  /// Whatever is heard leaves an alternative.
  private static boolean isTried(Analysis a) {
    return a.meter().meter().isKnown() || !a.meter().alternatives().isEmpty();
  }

  private static Row row(String truth) {
    return switch (truth) {
      case "4/4" -> DUPLE;
      case "3/4" -> TRIPLE;
      case "6/8" -> COMPOUND;
      default -> OTHER;
    };
  }

  private static String kind(String truth) {
    return row(truth).equals(OTHER) ? "other meters" : truth;
  }

  private static String heard(@Nullable Meter meter) {
    return meter == null ? "" : beats(meter.toString());
  }

  private static String beats(String meter) {
    return switch (meter) {
      case "2/4", "2/2", "4/4" -> "4/4";
      default -> meter;
    };
  }
}
