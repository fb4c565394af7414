package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Role;
import java.io.IOException;
import java.util.Locale;

/// T13: which part is the melody, with all texts hidden. The truth is the name of the track.
final class MelodyRows implements Judge {
  private static final Row MAIN = new Row("T13", "melody part, pop909 songs, texts hidden", 97);
  private static final Row VERSIONS =
      Row.stated("T13", "melody part, pop909 songs and versions, texts hidden");
  private static final Row LEAD = Row.stated("-", "role lead is the melody, where one is stated");
  private static final Row LINE =
      Row.stated("-", "line of rank 0 is the melody's, where there is one");

  @Override
  public String name() {
    return "melody";
  }

  @Override
  public void judge(DevFiles files, Analyses analyses, Score score) throws IOException {
    for (TruthFile file : files.all()) {
      if (file.set().equals("pop909")) {
        int melody = melody(analyses.of(file, Limits.DEFAULT));
        if (melody >= 0) {
          judge(file, melody, analyses.of(file, Hidden.TEXTS), score);
        }
      }
    }
  }

  /// The one part that is called melody, among two or more; −1 where there is not one.
  private static int melody(Analysis a) {
    int found = -1;
    for (int no = 0; no < a.parts().size(); no++) {
      String name = a.parts().get(no).name();
      if (name != null && name.toLowerCase(Locale.ROOT).equals("melody")) {
        if (found >= 0) {
          return -1;
        }
        found = no;
      }
    }
    return a.parts().size() < 2 ? -1 : found;
  }

  private static void judge(TruthFile file, int melody, Analysis a, Score score) {
    int best = 0;
    for (int no = 0; no < a.parts().size(); no++) {
      Part part = a.parts().get(no);
      best = value(part) > value(a.parts().get(best)) ? no : best;
      if (part.role().value() == Role.LEAD) {
        score.count(LEAD, file.half(), no == melody);
        score.confide("role lead", part.role().confidence(), no == melody);
      }
      score.confide("melody score", value(part), no == melody);
    }
    if (!file.path().contains("versions")) {
      score.count(MAIN, file.half(), best == melody);
    }
    score.count(VERSIONS, file.half(), best == melody);
    for (MelodyLine line : a.lines()) {
      if (line.rank() == 0) {
        score.count(LINE, file.half(), line.part() == melody);
      }
    }
  }

  private static double value(Part part) {
    Double score = part.melodyScore();
    return score == null ? 0 : score;
  }
}
