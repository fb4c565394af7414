package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.MusicalKey;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/// T1 to T3 and T5: the key, with key and meter events hidden.
final class KeyRows implements Judge {
  private static final double SURE = 0.9;
  private static final Row SIGNATURE = new Row("T3", "same signature, T1 and T2 together", 95);
  private static final Row CALIBRATED = new Row("T5", "right among keys with confidence ≥ 0.9", 95);

  @Override
  public String name() {
    return "key";
  }

  @Override
  public void judge(DevFiles files, Analyses analyses, Score score) throws IOException {
    var pop = new Row("T1", "key exact, one-key songs, pop909-cl", 87.5);
    for (TruthFile file : files.popSongs()) {
      if (file.get("keys_in_piece").equals("1")) {
        judge(pop, file, analyses, score);
      }
    }
    List<TruthFile> all = files.all();
    var nottingham =
        set(
            "nottingham full",
            all,
            f -> f.set().equals("nottingham") && !is(f, "/chords/") && !is(f, "/melody/"),
            analyses,
            score);
    var dedding = set("justkeydding", all, f -> f.set().equals("justkeydding"), analyses, score);
    var classical =
        set("classicalpiano", all, f -> f.set().equals("classicalpiano"), analyses, score);
    var asap =
        set("asap scores", all, f -> f.set().equals("asap") && is(f, "score"), analyses, score);
    score.mean(
        new Row("T2", "key exact, mean of the four sets of whole pieces", 94.5),
        nottingham,
        dedding,
        classical,
        asap);
  }

  private static Row set(
      String name, List<TruthFile> all, Predicate<TruthFile> wanted, Analyses analyses, Score score)
      throws IOException {
    Row row = Row.stated("T2", "key exact, " + name);
    for (TruthFile file : all) {
      if (file.key() >= 0 && wanted.test(file)) {
        judge(row, file, analyses, score);
      }
    }
    return row;
  }

  private static boolean is(TruthFile file, String word) {
    return file.path().contains(word);
  }

  private static void judge(Row row, TruthFile file, Analyses analyses, Score score)
      throws IOException {
    Analysis a = analyses.of(file, Hidden.KEY_AND_METER);
    MusicalKey found = a.key().key().value();
    boolean exact = found != null && found.code() == file.key();
    score.count(row, file.half(), exact);
    score.count(
        SIGNATURE,
        file.half(),
        found != null && found.signature() == MusicalKey.ALL.get(file.key()).signature());
    if (found != null) {
      double confidence = a.key().key().confidence();
      score.confide("key", confidence, exact);
      if (confidence >= SURE) {
        score.count(CALIBRATED, file.half(), exact);
      }
    }
  }
}
