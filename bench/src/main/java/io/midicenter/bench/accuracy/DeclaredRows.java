package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Source;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/// T9, T11, T12 and T14: what files declare, whether it is true, and what no pitched file has.
final class DeclaredRows implements Judge {
  private static final double NEAR = 0.04;
  private static final List<String> PITCHED = List.of("pop909", "pop909-cl", "asap", "nottingham");
  private static final Row TRUSTED = new Row("T9", "map trusted, pop909", 99.5);
  private static final Row UNTRUSTED = new Row("T9", "map not trusted, asap performances", 99.5);
  private static final Row PLAYED_ASAP = new Row("T11", "played, asap performances", 100);
  private static final Row PLAYED_GROOVE = new Row("T11", "played, groove, from 4 notes on", 100);
  private static final Row QUANTISED = new Row("T11", "quantised, nottingham", 99);
  private static final Row TEMPO = new Row("T12", "declared tempo, groove and mma-gen", 100);
  private static final Row METER = new Row("T12", "declared meter, groove and mma-gen", 100);
  private static final Row NO_DRUMS = new Row("T14", "pitched files without a drum part", 100);

  @Override
  public String name() {
    return "declared";
  }

  @Override
  public void judge(DevFiles files, Analyses analyses, Score score) throws IOException {
    for (TruthFile file : files.all()) {
      Analysis a = analyses.of(file, Hidden.NOTHING);
      Half half = file.half();
      boolean declared = a.tempo().bpm().source() == Source.DECLARED;
      Integer nomml = a.statistics().nomml();
      switch (file.set()) {
        case "pop909" -> {
          if (!file.path().contains("versions")) {
            score.count(TRUSTED, half, declared);
          }
        }
        case "asap" -> {
          if (!file.path().contains("score")) {
            score.count(UNTRUSTED, half, !declared);
            score.count(PLAYED_ASAP, half, Objects.equals(nomml, NoteStatistics.PLAYED));
          }
        }
        case "groove" -> {
          // Fewer than 4 notes are unknown, which is neither.
          if (nomml != null) {
            score.count(PLAYED_GROOVE, half, Objects.equals(nomml, NoteStatistics.PLAYED));
          }
          declared(file, a, score);
        }
        case "nottingham" ->
            score.count(QUANTISED, half, nomml != null && nomml < NoteStatistics.PLAYED);
        case "mma-gen" -> declared(file, a, score);
        default -> {}
      }
      if (PITCHED.contains(file.set())) {
        score.count(NO_DRUMS, half, a.parts().stream().noneMatch(Part::isDrums));
      }
    }
  }

  private static void declared(TruthFile file, Analysis a, Score score) {
    if (!Double.isNaN(file.bpm())) {
      Double dominant = a.tempo().dominant();
      score.count(
          TEMPO, file.half(), dominant != null && Math.abs(dominant / file.bpm() - 1) < NEAR);
    }
    String meter = file.get("time_signature");
    if (!meter.isBlank()) {
      Meter found = a.meter().meter().value();
      score.count(METER, file.half(), found != null && found.toString().equals(meter));
    }
  }
}
