package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Feel;
import java.io.IOException;
import java.util.List;

/// Does swing follow the style that players of groove were asked for? Only stated: a style is no
/// exact truth. Fills are left out.
final class FeelRows implements Judge {
  private static final double STRAIGHT = 54;
  private static final double SWUNG = 55.5;
  private static final List<String> STRAIGHT_STYLES =
      List.of("funk", "rock", "pop", "soul", "hiphop", "dance");
  private static final Row SWING =
      Row.stated("-", "swing from 55.5 % on or triplets, groove shuffles and swing");
  private static final Row EVEN =
      Row.stated("-", "swing below 54 %, groove funk, rock, pop, soul, hiphop, dance");

  @Override
  public String name() {
    return "feel";
  }

  @Override
  public void judge(DevFiles files, Analyses analyses, Score score) throws IOException {
    for (TruthFile file : files.all()) {
      if (!file.set().equals("groove") || !file.path().contains("_beat_")) {
        continue;
      }
      Feel feel = analyses.of(file, Hidden.NOTHING).feel();
      boolean triplets = feel.triplets() != null && feel.triplets();
      if (feel.swing() == null && !triplets) {
        continue;
      }
      double swing = feel.swing() == null ? SWUNG : feel.swing();
      String style = file.get("style");
      if (style.contains("shuffle") || style.contains("swing")) {
        score.count(SWING, file.half(), swing >= SWUNG);
      } else if (STRAIGHT_STYLES.stream().anyMatch(style::startsWith)) {
        score.count(EVEN, file.half(), swing < STRAIGHT);
      }
    }
  }
}
