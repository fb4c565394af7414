package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NoteView;
import io.midicenter.analysis.engine.NoteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// T1 to T5: the key, with key and meter events hidden.
final class KeyRows implements Judge {
  private static final double SURE = 0.9;
  private static final Row SIGNATURE = new Row("T3", "same signature, T1 and T2 together", 95);
  private static final Row CALIBRATED = new Row("T5", "right among keys with confidence ≥ 0.9", 95);

  private static final Row CUT = new Row("T4", "key exact, random cuts of 4 bars, pop909-cl", 62);
  private static final Row CUT_TOP = new Row("T4", "true key among the three possible, same", 87.5);
  private static final Row ONE_KEY = Row.stated("-", "songs of one key without key segments");
  private static final Row MORE_KEYS = Row.stated("-", "songs of several keys with key segments");
  private static final int CUTS = 4;
  private static final int CUT_TICKS = 16 * NoteView.PPQ;
  private static final int BAR_TICKS = 4 * NoteView.PPQ;
  private static final int SEED = 909;

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
        cuts(file, analyses, score);
      }
      segments(file, analyses, score);
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

  private static void segments(TruthFile file, Analyses analyses, Score score) throws IOException {
    boolean several = !analyses.of(file, Hidden.KEY_AND_METER).key().segments().isEmpty();
    if (file.get("keys_in_piece").equals("1")) {
      score.count(ONE_KEY, file.half(), !several);
    } else {
      score.count(MORE_KEYS, file.half(), several);
    }
  }

  private static void cuts(TruthFile file, Analyses analyses, Score score) throws IOException {
    byte[] song = Files.readAllBytes(file.file());
    NoteView notes = new NoteReader().read(song, 0, song.length, Limits.DEFAULT);
    if (notes == null) {
      throw new IOException(file.path() + " cannot be read");
    }
    var random = new Random(SEED + file.path().hashCode());
    int bars = (int) (notes.end() / BAR_TICKS);
    for (int i = 0; i < CUTS; i++) {
      long from = (long) random.nextInt(Math.max(1, bars - 4)) * BAR_TICKS;
      byte[] cut = Clip.of(notes, from, from + CUT_TICKS);
      Analysis a = analyses.of(file.path(), cut, Hidden.KEY_AND_METER);
      MusicalKey found = a.key().key().value();
      boolean exact = found != null && found.code() == file.key();
      score.count(CUT, file.half(), exact);
      score.count(
          CUT_TOP,
          file.half(),
          a.key().possible().stream().anyMatch(p -> p.key().code() == file.key()));
      if (found != null) {
        score.confide("key of cuts", a.key().key().confidence(), exact);
      }
    }
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
