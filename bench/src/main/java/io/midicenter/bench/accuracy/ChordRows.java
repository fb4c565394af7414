package io.midicenter.bench.accuracy;

import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.chords.ChordCode;
import java.io.IOException;
import java.nio.file.Path;

/// T6: chords by share of the time for which people named one, with key and meter events hidden.
///
/// The truth has no sus2: C, D and G over a C are called Gsus4/C there. The rows of T6 take it at
/// its word; the rows beside them take both names for the same chord.
final class ChordRows implements Judge {
  private static final int QUARTER = 480;
  private static final Row ROOT = new Row("T6", "chord root, share of time, pop909-cl", 91.5);
  private static final Row FAMILY = new Row("T6", "root and family", 85.5);
  private static final Row QUALITY = new Row("T6", "root and one of 13 qualities", 79);
  private static final Row BASS = Row.stated("T6", "bass");
  private static final Row FULL = new Row("T6", "root, quality and bass", 73);
  private static final Row[] AS_WRITTEN = {ROOT, FAMILY, QUALITY, BASS, FULL};
  private static final Row[] AS_HEARD = {
    Row.stated("-", "chord root, where a sus4 over its fourth is the sus2 there"),
    Row.stated("-", "root and family, the same"),
    Row.stated("-", "root and one of 13 qualities, the same"),
    Row.stated("-", "bass, the same"),
    Row.stated("-", "root, quality and bass, the same")
  };

  @Override
  public String name() {
    return "chords";
  }

  @Override
  public void judge(DevFiles files, Analyses analyses, Score score) throws IOException {
    for (TruthFile file : files.popSongs()) {
      ChordTrack found = analyses.of(file, Hidden.KEY_AND_METER).chords();
      judge(file, found, score);
    }
  }

  private static void judge(TruthFile file, ChordTrack found, Score score) throws IOException {
    String name = file.file().getFileName().toString().replaceFirst("\\.mid$", ".chords.tsv");
    Path truth = file.file().resolveSibling(name);
    TruthChords chords = TruthChords.read(truth);
    weigh(AS_WRITTEN, file.half(), chords, found, score);
    weigh(AS_HEARD, file.half(), chords.withSus2(), found, score);
    for (TruthChords.Chord chord : chords.withSus2().chords()) {
      confide(chord, found, score);
    }
  }

  private static void weigh(
      Row[] rows, Half half, TruthChords truth, ChordTrack found, Score score) {
    double[] right = new double[5];
    double whole = 0;
    for (TruthChords.Chord chord : truth.chords()) {
      whole += chord.to() - chord.from();
      for (int i = 0; i < found.size(); i++) {
        int time =
            Math.min(chord.to(), end(found, i)) - Math.max(chord.from(), found.starts().at(i));
        if (time > 0) {
          add(right, time, chord, found.code(i), found.basses().at(i));
        }
      }
    }
    for (int i = 0; i < rows.length; i++) {
      score.weigh(rows[i], half, right[i], whole);
    }
  }

  private static void add(double[] right, int time, TruthChords.Chord chord, int code, int bass) {
    if (!ChordCode.isChord(code)) {
      return;
    }
    boolean root = ChordCode.root(code) == ChordCode.root(chord.code());
    right[0] += root ? time : 0;
    right[1] += root && family(code) == family(chord.code()) ? time : 0;
    right[2] += code == chord.code() ? time : 0;
    right[3] += bass == chord.bass() ? time : 0;
    right[4] += code == chord.code() && bass == chord.bass() ? time : 0;
  }

  private static char family(int code) {
    return ChordCode.family(ChordCode.quality(code));
  }

  /// One case for every quarter: is the chord in its middle the right one?
  private static void confide(TruthChords.Chord chord, ChordTrack found, Score score) {
    for (int at = chord.from() + QUARTER / 2; at < chord.to(); at += QUARTER) {
      for (int i = 0; i < found.size(); i++) {
        if (found.starts().at(i) <= at && at < end(found, i) && ChordCode.isChord(found.code(i))) {
          score.confide(
              "chord root and quality",
              found.confidences().at(i) / 100.0,
              found.code(i) == chord.code());
        }
      }
    }
  }

  private static int end(ChordTrack found, int chord) {
    return chord + 1 < found.size() ? found.starts().at(chord + 1) : found.end();
  }
}
