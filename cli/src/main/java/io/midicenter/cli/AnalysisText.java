package io.midicenter.cli;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.Warning;
import io.midicenter.analysis.parts.Instruments;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.facts.StoredDetail;
import io.midicenter.catalog.facts.StoredPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Everything known about one file as lines for people, with the evidence that decided.
final class AnalysisText {
  private static final double SHOWN_TAG = 0.6;
  private static final int LONGEST_TEXT = 200;

  private final TextRows rows = new TextRows();

  private AnalysisText() {}

  static List<String> lines(AnalysisRow row) {
    var text = new AnalysisText();
    StoredAnalysis columns = row.columns();
    text.facts(columns, row.detail());
    text.shape(columns);
    MusicText.write(row, text.rows);
    text.parts(columns.parts());
    text.words(columns.text());
    text.tags(columns.tags());
    text.warnings(row.detail().warnings());
    return text.rows.lines();
  }

  private void facts(StoredAnalysis a, StoredDetail detail) {
    Fused.Evidence evidence = detail.evidence();
    fact("tempo", a.tempo(), " BPM", evidence.tempo());
    if (detail.tempoFree()) {
      rows.add("", "played freely: no steady pulse was found");
    }
    if (!a.tempoAlternatives().isEmpty()) {
      rows.add("", "could also be " + joined(a.tempoAlternatives()));
    }
    fact("key", a.key(), "", evidence.key());
    if (!a.keysPossible().isEmpty()) {
      var possible = new ArrayList<String>();
      for (KeyProbability key : a.keysPossible()) {
        possible.add(key.key().canonicalName() + " " + Math.round(100 * key.probability()) + " %");
      }
      rows.add("", "possible: " + String.join(", ", possible));
    }
    fact("meter", a.meter(), "", evidence.meter());
    fact("bars", a.bars(), "", evidence.bars());
    fact("kind", a.kind(), "", evidence.kind());
  }

  private void shape(StoredAnalysis a) {
    Integer duration = a.durationMs();
    rows.add(
        "file",
        String.format(
            Locale.ROOT,
            "format %d, %d tracks, %,d notes, %s",
            a.format(),
            a.tracks(),
            a.notes(),
            duration == null
                ? "length unknown"
                : String.format(
                    Locale.ROOT, "%d:%05.2f", duration / 60_000, duration % 60_000 / 1000.0)));
    NoteStatistics s = a.statistics();
    if (s.polyphonyMax() != null) {
      rows.add(
          "notes",
          String.format(
              Locale.ROOT,
              "up to %d at once, velocity %s to %s",
              s.polyphonyMax(),
              s.velocityMin(),
              s.velocityMax()));
    }
  }

  private void parts(List<StoredPart> parts) {
    for (StoredPart part : parts) {
      Integer instrument = part.instrument().value();
      Role role = part.role().value();
      rows.add(
          "part",
          String.format(
              Locale.ROOT,
              "track %d channel %d: %s%s, %,d notes%s",
              part.track() + 1,
              part.channel(),
              instrument == null ? "unknown instrument" : Instruments.byCode(instrument).label(),
              role == null ? "" : ", " + role.word(),
              part.notes(),
              part.name() == null ? "" : ", \"" + part.name() + "\""));
    }
  }

  private void words(Texts texts) {
    fact("title", texts.title(), "", List.of());
    fact("artist", texts.artist(), "", List.of());
    for (Map.Entry<TextKind, List<String>> entry : texts.strings().entrySet()) {
      String joined = String.join(" | ", entry.getValue());
      rows.add(
          "text",
          entry.getKey().word()
              + ": "
              + (joined.length() > LONGEST_TEXT
                  ? joined.substring(0, LONGEST_TEXT) + "…"
                  : joined));
    }
  }

  private void tags(List<TagFact> tags) {
    var reasons = new LinkedHashMap<String, List<String>>();
    for (TagFact tag : tags) {
      if (tag.confidence() >= SHOWN_TAG) {
        reasons
            .computeIfAbsent(tag.tag() + " (" + tag.category() + ")", _ -> new ArrayList<>(1))
            .add(
                "from %s %s"
                    .formatted(
                        tag.source().word().replace('-', ' '), TextRows.percent(tag.confidence())));
      }
    }
    reasons.forEach((tag, why) -> rows.add("tag", tag + ": " + String.join(", ", why)));
  }

  private void warnings(List<Warning> warnings) {
    for (Warning warning : warnings) {
      rows.add(
          "warning",
          String.format(
              Locale.ROOT,
              "%s at byte %d (%d times)",
              warning.code(),
              warning.offset(),
              warning.count()));
    }
  }

  private void fact(String name, Fact<?> fact, String unit, List<String> why) {
    Object value = fact.value();
    if (value == null) {
      if (!why.isEmpty()) {
        rows.add(name, "unknown: " + String.join("; ", why));
      }
      return;
    }
    rows.add(
        name,
        String.format(
            Locale.ROOT,
            "%s%s (%s, %.0f %%)%s",
            value instanceof Double number
                ? TextRows.trimmed(number)
                : value instanceof Kind kind ? kind.word() : value,
            unit,
            fact.source().word(),
            100 * fact.confidence(),
            why.isEmpty() ? "" : ": " + String.join("; ", why)));
  }

  private static String joined(List<Double> numbers) {
    var texts = new ArrayList<String>();
    numbers.forEach(n -> texts.add(TextRows.trimmed(n)));
    return String.join(", ", texts);
  }
}
