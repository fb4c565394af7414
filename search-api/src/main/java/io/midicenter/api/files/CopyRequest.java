package io.midicenter.api.files;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Source;
import io.midicenter.analysis.alter.Alteration;
import io.midicenter.analysis.alter.PartPlace;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.facts.StoredPart;
import io.midicenter.catalog.read.FilePage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The copy of a file that a caller asks for: in another key, at another tempo, some parts only.
///
/// @param transpose semitones, 0 = none
/// @param bpm tempo wanted, null = as it is
/// @param parts numbers of the parts wanted, empty = all
record CopyRequest(int transpose, @Nullable Double bpm, Set<Integer> parts) {
  static final Set<String> PARAMETERS = Set.of("transpose", "bpm", "parts");

  static final int MAX_TRANSPOSE = 12;
  static final int MIN_BPM = 20;
  static final int MAX_BPM = 400;
  static final int MAX_PARTS = 256;

  /// What a player takes where no Set Tempo stands.
  private static final double STANDARD_BPM = 120;

  /// How far a tempo may lie from another that is meant to be the same.
  private static final double SAME_TEMPO = 0.04;

  /// Reads the parameters; mistakes are left to [Parameters#check()].
  static CopyRequest of(Parameters parameters) {
    return new CopyRequest(
        parameters.integer("transpose", 0, -MAX_TRANSPOSE, MAX_TRANSPOSE),
        bpm(parameters),
        partNumbers(parameters));
  }

  private static @Nullable Double bpm(Parameters parameters) {
    String text = parameters.text("bpm", 20);
    if (text == null) {
      return null;
    }
    if (text.matches("\\d{2,3}(\\.\\d{1,3})?")) {
      double bpm = Double.parseDouble(text);
      if (bpm >= MIN_BPM && bpm <= MAX_BPM) {
        return bpm;
      }
    }
    parameters.add(
        ParameterError.value("bpm", text, "not a tempo in range", MIN_BPM + ".." + MAX_BPM));
    return null;
  }

  static Set<Integer> partNumbers(Parameters parameters) {
    var parts = new TreeSet<Integer>();
    String text = parameters.text("parts", 1_024);
    if (text == null) {
      return parts;
    }
    for (String number : text.split(",", -1)) {
      if (number.matches("\\d{1,3}") && Integer.parseInt(number) < MAX_PARTS) {
        parts.add(Integer.valueOf(number));
      } else {
        parameters.add(
            ParameterError.value("parts", number, "not the number of a part", "0..255, 0..255 …"));
      }
    }
    return parts;
  }

  /// The bytes as they are will do.
  boolean isPlain() {
    return transpose == 0 && bpm == null && parts.isEmpty();
  }

  /// What has to be different in this file.
  ///
  /// @throws ProblemException for a part that it does not have, and for a tempo where none is known
  Alteration in(FilePage page) {
    StoredAnalysis analysis = page.facts().analysis();
    if (analysis == null) {
      throw new ProblemException(
          ProblemCode.UNREADABLE_MIDI, "this file is no MIDI that can be read");
    }
    List<StoredPart> known = analysis.parts();
    var drums = new HashSet<PartPlace>();
    for (StoredPart part : known) {
      if (part.isDrums()) {
        drums.add(place(part));
      }
    }
    return new Alteration(transpose, factor(page, analysis), kept(known), drums);
  }

  private @Nullable Set<PartPlace> kept(List<StoredPart> known) {
    if (parts.isEmpty()) {
      return null;
    }
    var kept = new HashSet<PartPlace>();
    for (int number : parts) {
      if (number >= known.size()) {
        throw ProblemException.of(
            List.of(
                ParameterError.value(
                    "parts",
                    "" + number,
                    "the file has no such part",
                    "0.." + (known.size() - 1))));
      }
      kept.add(place(known.get(number)));
    }
    return kept;
  }

  /// How many times as fast the copy is. Where the tempo shown is not that of the file's clock, as
  /// with a recorder that wrote 120 whatever was played, the clock is scaled by what is shown.
  private double factor(FilePage page, StoredAnalysis analysis) {
    if (bpm == null) {
      return 1;
    }
    Fact<Double> tempo = analysis.tempo();
    double clock = clock(page, analysis);
    Double shown = tempo.value();
    boolean heard = shown != null && (tempo.source() != Source.FILENAME || isSame(shown, clock));
    return bpm / (heard && shown != null ? shown : clock);
  }

  private static double clock(FilePage page, StoredAnalysis analysis) {
    Double dominant = page.detail() == null ? null : page.detail().tempoDominant();
    if (dominant != null) {
      return dominant;
    }
    return analysis.tempoMin() == null ? STANDARD_BPM : analysis.tempoMin();
  }

  /// The same tempo, or its half or double.
  private static boolean isSame(double shown, double clock) {
    for (double ratio : new double[] {0.5, 1, 2}) {
      if (Math.abs(shown * ratio - clock) <= clock * SAME_TEMPO) {
        return true;
      }
    }
    return false;
  }

  private static PartPlace place(StoredPart part) {
    return new PartPlace(part.track(), part.port(), part.channel());
  }

  /// The part of the validator that tells this copy from others of the file.
  String tag() {
    return "t%d-b%s-p%s"
        .formatted(transpose, bpm == null ? "" : bpm.toString(), parts)
        .replace(" ", "");
  }

  /// The file's name with what is different, before its ending: `Riff +2 122bpm.mid`.
  String name(String fileName) {
    var words = new StringBuilder();
    if (transpose != 0) {
      words.append(" %+d".formatted(transpose));
    }
    if (bpm != null) {
      words.append(bpm == Math.rint(bpm) ? " %.0fbpm".formatted(bpm) : " %sbpm".formatted(bpm));
    }
    if (!parts.isEmpty()) {
      words.append(" part ").append(parts.toString().replaceAll("[\\[\\] ]", ""));
    }
    int dot = fileName.lastIndexOf('.');
    return dot > 0
        ? fileName.substring(0, dot) + words + fileName.substring(dot)
        : fileName + words;
  }
}
